package dev.sluice.frontdoor.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.contracts.booking.BookingEnvelope;
import dev.sluice.frontdoor.SqsReader;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

@ExtendWith(LocalStackExtension.class)
class SqsEnvelopeQueueIT {
    private static final BookingEnvelope ENVELOPE =
            new BookingEnvelope("concert", List.of(Requests.numbered("concert", 1), Requests.numbered("concert", 2)));

    private static SqsEnvelopeQueue open(URI endpoint, URI queueUrl) {
        return SqsEnvelopeQueue.open(new SqsSettings(
                queueUrl.toString(),
                Optional.of(endpoint),
                LocalStack.REGION,
                Optional.of(new SqsSettings.AccessKey("test", "test"))));
    }

    @Test
    void anEnvelopeIsOneMessageOfItsEventsGroup(LocalStack stack) {
        // Given
        URI queueUrl = stack.createFifoQueue("envelopes-" + UUID.randomUUID());
        UUID deduplicationId = UUID.randomUUID();
        try (var queue = open(stack.sqsEndpoint(), queueUrl);
                var reader = new SqsReader(stack, queueUrl)) {
            // When
            queue.send(ENVELOPE, deduplicationId);
            queue.send(ENVELOPE, deduplicationId);

            // Then
            assertThat(reader.envelopes()).containsExactly(ENVELOPE);
            assertThat(reader.messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message.attributes())
                            .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "concert")
                            .containsEntry(
                                    MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID, deduplicationId.toString()));
        }
    }

    @Test
    void aQueueThatCannotBeReachedDoesNotConfirm() {
        URI nobody = URI.create("http://127.0.0.1:1");
        try (var queue = open(nobody, nobody.resolve("/000000000000/none.fifo"))) {
            assertThatThrownBy(() -> queue.send(ENVELOPE, UUID.randomUUID())).isInstanceOf(EnvelopeNotSent.class);
        }
    }
}
