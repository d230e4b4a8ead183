package dev.sluice.ingestbridge.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.ingestbridge.Envelopes;
import dev.sluice.ingestbridge.model.FifoQueue;
import dev.sluice.ingestbridge.model.Point;
import dev.sluice.ingestbridge.model.Trouble;
import dev.sluice.ingestbridge.model.VirtualTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BridgeLoopTest {
    private static final String EVENT = ModelSystem.EVENT;

    private final ModelSystem system = new ModelSystem();
    private final VirtualTime time = system.time;
    private final FifoQueue queue = system.queue;

    @Test
    void writesWhatItReceivesInOrderAndThenAcknowledges() {
        // Given
        send(0, 3);
        var bridge = bridge("a", Trouble.NONE);

        // When
        bridge.turn(0);

        // Then
        assertThat(written()).isEqualTo(Envelopes.requestIds(EVENT, 0, 3));
        assertThat(queue.size()).isZero();
        assertThat(bridge.count("requests.written")).isEqualTo(3);
        assertThat(bridge.count("messages.deleted")).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Point.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GIVING_BACK", "HALF_GIVEN_BACK", "GIVEN_BACK"})
    void aBridgeThatDiesAnywhereLosesNothingAndDoublesNothing(Point point) {
        // Given
        send(0, 3);
        var dying = bridge("a", once(point, new Trouble.Crash(point)));

        // When
        dying.turn(0);
        send(3, 2);
        time.sleep(ModelBridge.VISIBILITY);
        bridge("b", Trouble.NONE).turn(0);

        // Then
        assertThat(dying.isAlive()).isFalse();
        assertThat(written()).isEqualTo(Envelopes.requestIds(EVENT, 0, 5));
        assertThat(queue.size()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Point.class,
            names = {"READING_MARK", "TRANSACTION_BEGUN", "FIRST_SENT", "ALL_SENT", "COMMITTING", "COMMITTED"})
    void withoutTheLogsAnswerNothingIsAcknowledgedAndTheOrderIsKept(Point point) {
        // Given
        send(0, 3);
        var bridge = bridge("a", once(point, new Trouble.LostAnswer(point)));

        // When
        bridge.turn(0);
        int afterFailure = queue.size();
        bridge.turn(1);

        // Then
        assertThat(afterFailure).isEqualTo(3);
        assertThat(written()).isEqualTo(Envelopes.requestIds(EVENT, 0, 3));
        assertThat(queue.size()).isZero();
    }

    @Test
    void aLostReceiptIsAskedForAgainUnderTheSameAttempt() {
        // Given
        send(0, 3);
        var bridge = bridge("a", once(Point.RECEIVED, new Trouble.LostAnswer(Point.RECEIVED)));

        // When
        bridge.turn(0);
        bridge.turn(0);

        // Then
        assertThat(written()).isEqualTo(Envelopes.requestIds(EVENT, 0, 3));
        assertThat(bridge.count("receives.failed")).isEqualTo(1);
    }

    @Test
    void whatIsWrittenButCouldNotBeDeletedIsSkippedNextTime() {
        // Given
        send(0, 2);
        var trouble = new Trouble() {
            private boolean refuses = true;

            @Override
            public void at(Point point) {}

            @Override
            public boolean refusesEntry() {
                return refuses;
            }
        };
        var bridge = bridge("a", trouble);

        // When
        bridge.turn(0);
        trouble.refuses = false;
        time.sleep(ModelBridge.VISIBILITY);
        send(2, 1);
        bridge.turn(0);

        // Then
        assertThat(written()).isEqualTo(Envelopes.requestIds(EVENT, 0, 3));
        assertThat(bridge.count("messages.skipped")).isEqualTo(2);
        assertThat(bridge.count("messages.not.deleted")).isEqualTo(2);
        assertThat(queue.size()).isZero();
    }

    @Test
    void aBridgeThatWasTooSlowLeavesTheRunToTheOther() {
        // Given
        send(0, 2);
        var other = bridge("b", Trouble.NONE);
        Trouble pause = point -> {
            if (point == Point.TRANSACTION_BEGUN) {
                time.sleep(ModelBridge.VISIBILITY);
                other.turn(0);
            }
        };
        var slow = bridge("a", pause);

        // When
        slow.turn(0);

        // Then
        assertThat(written()).isEqualTo(Envelopes.requestIds(EVENT, 0, 2));
        assertThat(slow.count("transactions.aborted")).isEqualTo(1);
        assertThat(queue.size()).isZero();
    }

    @Test
    void goesSlowlyWhileItFailsAndNotWhenItDoesNot() {
        // Given
        var bridge = bridge("a", once(Point.RECEIVING, new Trouble.LostAnswer(Point.RECEIVING)));
        send(0, 1);

        // When
        var start = time.instant();
        bridge.turn(0);
        var afterFailure = time.instant();
        bridge.turn(0);

        // Then
        assertThat(afterFailure).isAfter(start);
        assertThat(time.instant()).isEqualTo(afterFailure);
    }

    private ModelBridge bridge(String name, Trouble trouble) {
        return system.bridge(name, trouble);
    }

    private void send(int from, int count) {
        system.send(from, count);
    }

    private List<String> written() {
        return system.written();
    }

    private static Trouble once(Point where, Throwable what) {
        return new Trouble() {
            private boolean happened;

            @Override
            public void at(Point point) {
                if (point == where && !happened) {
                    happened = true;
                    if (what instanceof Trouble.Crash crash) {
                        throw crash;
                    }
                    throw (Trouble.LostAnswer) what;
                }
            }
        };
    }
}
