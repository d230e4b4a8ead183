package dev.sluice.persistencesink.channel;

import dev.sluice.persistencesink.aws.AwsClients;
import dev.sluice.persistencesink.notification.Delivery;
import dev.sluice.persistencesink.notification.Delivery.Unavailable;
import dev.sluice.persistencesink.notification.Notification;
import dev.sluice.persistencesink.notification.Notifier;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;

/**
 * Publishes to an SNS topic. Of a FIFO topic the group is the user, and what is published again within five minutes is
 * dropped there. A call that fails as a whole says nothing of a message: it is the channel's failure.
 */
final class SnsNotifier implements Notifier {
    private static final String CHANNEL = "sns";
    private static final int MAX_ENTRIES = 10;

    private final SnsClient sns;
    private final ChannelSettings.Sns settings;
    private final boolean fifo;

    SnsNotifier(ChannelSettings.Sns settings) {
        this.sns = AwsClients.create(SnsClient.builder(), settings.aws());
        this.settings = settings;
        this.fifo = settings.topicArn().endsWith(".fifo");
    }

    @Override
    public List<Delivery> deliver(List<Notification> notifications) {
        var entries = IntStream.range(0, notifications.size())
                .mapToObj(i -> entry(i, notifications.get(i)))
                .toList();
        try {
            PublishBatchResponse response = sns.publishBatch(
                    request -> request.topicArn(settings.topicArn()).publishBatchRequestEntries(entries));
            var answers = new BatchAnswers(CHANNEL, notifications.size());
            response.successful().forEach(entry -> answers.delivered(entry.id()));
            response.failed()
                    .forEach(entry ->
                            answers.failed(entry.id(), entry.code(), Boolean.TRUE.equals(entry.senderFault())));
            return answers.all();
        } catch (SdkException e) {
            return Collections.nCopies(notifications.size(), new Unavailable(AwsFailures.reason(CHANNEL, e)));
        }
    }

    private PublishBatchRequestEntry entry(int index, Notification notification) {
        var entry = PublishBatchRequestEntry.builder()
                .id(String.valueOf(index))
                .message(NotificationMessage.text(notification))
                .messageAttributes(
                        Map.of("kind", attribute(notification.kind()), "event", attribute(notification.eventId())));
        if (fifo) {
            entry.messageGroupId(NotificationMessage.group(notification))
                    .messageDeduplicationId(notification.id().toString());
        }
        return entry.build();
    }

    private static MessageAttributeValue attribute(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    @Override
    public int batchSize() {
        return MAX_ENTRIES;
    }

    @Override
    public Duration longestCall() {
        return settings.aws().timeout();
    }

    @Override
    public void close() {
        sns.close();
    }
}
