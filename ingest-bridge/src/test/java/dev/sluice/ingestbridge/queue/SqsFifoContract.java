package dev.sluice.ingestbridge.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** What every FIFO queue does that tests stand on, the model as well as the emulator; each test has a queue of its own. */
abstract class SqsFifoContract {
    private static final int LONG = 30;

    abstract SqsClient sqs();

    abstract String url();

    /** What there is once the visibility timeout of one second is over. */
    abstract List<Message> receiveAgain();

    @Test
    void aReceiveBringsTenOfAGroupInOrderAndThenNothingMoreOfIt() {
        send("a", 12);

        var first = receive(LONG);

        assertThat(first).extracting(Message::body).containsExactlyElementsOf(bodies("a", 0, 10));
        assertThat(sequences(first)).isSorted().doesNotHaveDuplicates();
        assertThat(receive(LONG)).isEmpty();
    }

    @Test
    void aGroupInFlightDoesNotHoldUpAnother() {
        send("a", 3);
        assertThat(receive(LONG)).hasSize(3);
        send("b", 1);

        assertThat(receive(LONG)).extracting(Message::body).containsExactly("b-0");
    }

    @Test
    void theRestOfAGroupComesWhenWhatIsInFlightIsDeleted() {
        send("a", 12);
        var first = receive(LONG);

        delete(first.subList(0, 3));
        assertThat(receive(LONG)).as("seven are in flight").isEmpty();
        delete(first.subList(3, 10));

        assertThat(receive(LONG)).extracting(Message::body).containsExactlyElementsOf(bodies("a", 10, 12));
    }

    @Test
    void whatWasNotDeletedComesAgainInOrderCountedAndUnderItsSequence() {
        send("a", 3);
        var first = receive(1);

        var again = receiveAgain();

        assertThat(again).extracting(Message::body).containsExactlyElementsOf(bodies("a", 0, 3));
        assertThat(sequences(again)).isEqualTo(sequences(first));
        assertThat(attributes(again, MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
                .containsOnly("2");
        assertThat(attributes(first, MessageSystemAttributeName.SENT_TIMESTAMP))
                .isEqualTo(attributes(again, MessageSystemAttributeName.SENT_TIMESTAMP));
    }

    @Test
    void whatIsGivenBackComesAgainAtOnceInOrder() {
        send("a", 3);

        giveBack(receive(LONG));

        assertThat(receive(LONG)).extracting(Message::body).containsExactlyElementsOf(bodies("a", 0, 3));
    }

    @Test
    void aMessageSentAgainUnderItsDeduplicationIdIsDroppedEvenAfterItIsDeleted() {
        send("a", 2);
        send("a", 2);
        var first = receive(LONG);

        delete(first);
        send("a", 2);

        assertThat(first).hasSize(2);
        assertThat(receive(LONG)).isEmpty();
    }

    private void send(String group, int count) {
        for (String body : bodies(group, 0, count)) {
            sqs().sendMessage(request -> request.queueUrl(url())
                    .messageGroupId(group)
                    .messageDeduplicationId(body)
                    .messageBody(body));
        }
    }

    private static List<String> bodies(String group, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> group + "-" + i).toList();
    }

    final List<Message> receive(int visibilitySeconds) {
        return sqs().receiveMessage(request -> request.queueUrl(url())
                        .maxNumberOfMessages(10)
                        .waitTimeSeconds(0)
                        .visibilityTimeout(visibilitySeconds)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .receiveRequestAttemptId(UUID.randomUUID().toString()))
                .messages();
    }

    private void delete(List<Message> messages) {
        var entries = messages.stream()
                .map(message -> DeleteMessageBatchRequestEntry.builder()
                        .id(message.messageId())
                        .receiptHandle(message.receiptHandle())
                        .build())
                .toList();
        assertThat(sqs().deleteMessageBatch(request -> request.queueUrl(url()).entries(entries))
                        .failed())
                .isEmpty();
    }

    private void giveBack(List<Message> messages) {
        var entries = messages.stream()
                .map(message -> ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id(message.messageId())
                        .receiptHandle(message.receiptHandle())
                        .visibilityTimeout(0)
                        .build())
                .toList();
        assertThat(sqs().changeMessageVisibilityBatch(
                                request -> request.queueUrl(url()).entries(entries))
                        .failed())
                .isEmpty();
    }

    private static List<BigInteger> sequences(List<Message> messages) {
        return attributes(messages, MessageSystemAttributeName.SEQUENCE_NUMBER).stream()
                .map(BigInteger::new)
                .toList();
    }

    private static List<String> attributes(List<Message> messages, MessageSystemAttributeName name) {
        return messages.stream()
                .map(message -> message.attributes().getOrDefault(name, "none"))
                .toList();
    }
}
