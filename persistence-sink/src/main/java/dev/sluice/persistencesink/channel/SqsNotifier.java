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
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * Sends to an SQS queue. Of a FIFO queue the group is the user, and what is sent again within five minutes is
 * dropped there. A call that fails as a whole says nothing of a message: it is the channel's failure.
 */
final class SqsNotifier implements Notifier {
    private static final String CHANNEL = "sqs";
    private static final int MAX_ENTRIES = 10;

    private final SqsClient sqs;
    private final ChannelSettings.Sqs settings;
    private final boolean fifo;

    SqsNotifier(ChannelSettings.Sqs settings) {
        this.sqs = AwsClients.create(SqsClient.builder(), settings.aws());
        this.settings = settings;
        this.fifo = settings.queueUrl().getPath().endsWith(".fifo");
    }

    @Override
    public List<Delivery> deliver(List<Notification> notifications) {
        var entries = IntStream.range(0, notifications.size())
                .mapToObj(i -> entry(i, notifications.get(i)))
                .toList();
        try {
            SendMessageBatchResponse response = sqs.sendMessageBatch(
                    request -> request.queueUrl(settings.queueUrl().toString()).entries(entries));
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

    private SendMessageBatchRequestEntry entry(int index, Notification notification) {
        var entry = SendMessageBatchRequestEntry.builder()
                .id(String.valueOf(index))
                .messageBody(NotificationMessage.text(notification))
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
        sqs.close();
    }
}
