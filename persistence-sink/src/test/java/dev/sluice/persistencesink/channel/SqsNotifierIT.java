package dev.sluice.persistencesink.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.SqsTestQueue;
import dev.sluice.persistencesink.connection.InMemoryConnections;
import dev.sluice.persistencesink.notification.Delivery;
import dev.sluice.persistencesink.notification.Delivery.Delivered;
import dev.sluice.persistencesink.notification.Delivery.Unavailable;
import dev.sluice.persistencesink.notification.Samples;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

@ExtendWith(LocalStackExtension.class)
class SqsNotifierIT {
    @Test
    void aBatchArrivesWithIdsAndAttributes(LocalStack stack) {
        try (var queue = SqsTestQueue.standard(stack)) {
            // When
            var answers = deliver(queue, queue.url(), 10);

            // Then
            assertThat(answers).hasSize(10).containsOnly(new Delivered());
            List<Message> messages = queue.take(10);
            assertThat(messages)
                    .extracting(Message::body)
                    .contains(NotificationMessage.text(Samples.held("r0", "user-0")));
            assertThat(messages.getFirst().messageAttributes())
                    .extractingFromEntries(
                            entry -> entry.getKey() + "=" + entry.getValue().stringValue())
                    .containsExactlyInAnyOrder("kind=booking.held.v1", "event=event-1");
        }
    }

    @Test
    void aFifoQueueDropsWhatIsSentTwiceAndKeepsAUsersOrder(LocalStack stack) {
        try (var queue = SqsTestQueue.fifo(stack)) {
            // When
            deliver(queue, queue.url(), 2);
            deliver(queue, queue.url(), 3);

            // Then
            assertThat(queue.take(3))
                    .hasSize(3)
                    .extracting(message -> message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                    .containsExactlyInAnyOrder("user-0", "user-1", "user-2");
        }
    }

    @Test
    void aQueueThatIsNotThereIsTheChannelsFailure(LocalStack stack) {
        try (var queue = SqsTestQueue.standard(stack)) {
            // When
            var answers = deliver(queue, URI.create(queue.url() + "-gone"), 2);

            // Then
            assertThat(answers).hasSize(2).hasOnlyElementsOfType(Unavailable.class);
        }
    }

    private static List<Delivery> deliver(SqsTestQueue queue, URI url, int count) {
        var variables = new HashMap<>(queue.environment());
        variables.put("SLUICE_NOTIFY_CHANNEL", "sqs");
        variables.put("SLUICE_NOTIFY_QUEUE_URL", url.toString());
        try (var notifier = ChannelSettings.fromEnv(variables).open(new InMemoryConnections(1))) {
            return notifier.deliver(IntStream.range(0, count)
                    .mapToObj(i -> Samples.held("r" + i, "user-" + i))
                    .toList());
        }
    }
}
