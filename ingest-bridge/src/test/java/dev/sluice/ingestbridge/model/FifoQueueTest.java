package dev.sluice.ingestbridge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds the model to what AWS documents or was seen to do. */
class FifoQueueTest {
    private static final Duration VISIBILITY = Duration.ofSeconds(30);

    private final VirtualTime time = new VirtualTime();
    private final FifoQueue queue = new FifoQueue(time, new Random(1));

    @Test
    void nothingMoreOfAGroupComesWhileOneOfItsMessagesIsInFlight() {
        send("a", 12);

        assertThat(receive("1")).hasSize(10);
        assertThat(receive("2")).isEmpty();
    }

    @Test
    void anotherGroupTopsUp() {
        send("a", 3);
        send("b", 3);

        assertThat(receive("1")).hasSize(6);
    }

    @Test
    void afterOneIsVisibleAgainOnlyThoseBeforeTheNextInvisibleOneCome() {
        send("a", 3);
        List<StoredMessage> all = receive("1");

        queue.makeVisible(receipt(all.get(0)));

        assertThat(receive("2")).containsExactly(all.get(0));
    }

    @Test
    void aMessageBehindAnInvisibleOneDoesNotCome() {
        send("a", 3);
        List<StoredMessage> all = receive("1");

        queue.makeVisible(receipt(all.get(1)));

        assertThat(receive("2")).isEmpty();
    }

    @Test
    void whatWasNotDeletedComesAgainInOrderAndCounted() {
        send("a", 2);
        List<StoredMessage> first = receive("1");
        time.sleep(VISIBILITY);

        assertThat(receive("2"))
                .isEqualTo(first)
                .allSatisfy(message -> assertThat(message.receiveCount).isEqualTo(2));
    }

    @Test
    void aReceiptEndsWithItsVisibility() {
        send("a", 1);
        String receipt = receipt(receive("1").get(0));
        time.sleep(VISIBILITY);

        assertThat(queue.delete(receipt)).isFalse();
        assertThat(queue.makeVisible(receipt)).isFalse();
    }

    @Test
    void aReceiptEndsWithTheNextDelivery() {
        send("a", 1);
        String receipt = receipt(receive("1").get(0));
        time.sleep(VISIBILITY);
        receive("2");

        assertThat(queue.delete(receipt)).isFalse();
    }

    @Test
    void aRepeatedAttemptBringsTheSameReceiptsAndStartsTheirTimeAnew() {
        send("a", 1);
        String receipt = receipt(receive("1").get(0));
        time.sleep(VISIBILITY.dividedBy(2));

        var repeated = receive("1");
        time.sleep(VISIBILITY.dividedBy(2));

        assertThat(repeated).extracting(FifoQueueTest::receipt).containsExactly(receipt);
        assertThat(queue.delete(receipt)).isTrue();
    }

    @Test
    void aRepeatedAttemptIsAnOrdinaryOneOnceAMessageWasDeleted() {
        send("a", 2);
        List<StoredMessage> first = receive("1");
        queue.delete(receipt(first.get(0)));

        assertThat(receive("1")).isEmpty();
    }

    @Test
    void repetitionsAreDroppedForFiveMinutesWithinTheirGroupOnly() {
        assertThat(queue.send("a", "d", "x")).isTrue();
        assertThat(queue.send("a", "d", "x")).isFalse();
        assertThat(queue.send("b", "d", "x")).isTrue();
        time.sleep(Duration.ofMinutes(5));
        assertThat(queue.send("a", "d", "x")).isTrue();
    }

    @Test
    void aGroupBehindTooLongABacklogIsNotSeen() {
        var limited = new FifoQueue(time, new Random(1), new FifoLimits(12, 120_000, 300));
        sendTo(limited, "a", 12);
        sendTo(limited, "b", 1);

        var first = limited.receive("1", 10, VISIBILITY);
        assertThat(limited.receive("2", 10, VISIBILITY)).isEmpty();
        limited.delete(receipt(first.get(0)));

        assertThat(limited.receive("3", 10, VISIBILITY))
                .extracting(message -> message.group)
                .containsExactly("b");
    }

    @Test
    void withTooManyInFlightThereIsNoErrorAndNoMessage() {
        var limited = new FifoQueue(time, new Random(1), new FifoLimits(120_000, 4, 300));
        sendTo(limited, "a", 3);
        sendTo(limited, "b", 3);

        assertThat(limited.receive("1", 10, VISIBILITY)).hasSize(4);
        assertThat(limited.inFlight()).isEqualTo(4);
        assertThat(limited.receive("2", 10, VISIBILITY)).isEmpty();
    }

    @Test
    void callsBeyondTheLimitOfASecondAreRefused() {
        var limited = new FifoQueue(time, new Random(1), new FifoLimits(120_000, 120_000, 2));

        assertThat(limited.admitsCall()).isTrue();
        assertThat(limited.admitsCall()).isTrue();
        assertThat(limited.admitsCall()).isFalse();
        time.sleep(Duration.ofSeconds(1));
        assertThat(limited.admitsCall()).isTrue();
    }

    private void send(String group, int count) {
        sendTo(queue, group, count);
    }

    private static void sendTo(FifoQueue queue, String group, int count) {
        for (int i = 0; i < count; i++) {
            queue.send(group, "d" + i, "body");
        }
    }

    private List<StoredMessage> receive(String attempt) {
        return queue.receive(attempt, 10, VISIBILITY);
    }

    private static String receipt(StoredMessage message) {
        return String.valueOf(message.receipt);
    }
}
