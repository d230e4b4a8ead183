package dev.sluice.ingestbridge.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.ingestbridge.model.Point;
import dev.sluice.ingestbridge.model.Trouble;
import dev.sluice.ingestbridge.model.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Queue or log are slow, refuse, or are away for a time. */
class FaultsTest {
    private static final int MESSAGES = 25;
    private static final Duration OUTAGE = Duration.ofMinutes(10);

    /** A turn takes no longer than its messages are invisible. */
    private static final Duration ONE_TURN = ModelBridge.VISIBILITY;

    private final ModelSystem system = new ModelSystem();

    @ParameterizedTest
    @EnumSource(
            value = Point.class,
            names = {"READING_MARK", "TRANSACTION_BEGUN", "FIRST_SENT", "ALL_SENT"})
    void whileTheLogRefusesNothingIsDeletedAndHardlyAnythingReceived(Point point) {
        // Given
        system.send(0, MESSAGES);
        var outage = new Outage(system.time, Set.of(point), Trouble.LostAnswer::new);
        var bridge = system.bridge("a", outage);

        // When
        workUntil(outage.end.minus(ONE_TURN), bridge);

        // Then
        assertThat(system.queue.size()).isEqualTo(MESSAGES);
        assertThat(system.written()).isEmpty();
        assertThat(bridge.gauge("breaker.open")).isEqualTo(1);
        assertThat(bridge.count("messages.given.back"))
                .as("one receive in 2.5 s or more")
                .isLessThan(10 * 240);
        assertThat(bridge.count("messages.deleted")).isZero();

        // When
        workUntil(outage.end.plus(Duration.ofMinutes(2)), bridge);

        // Then
        assertAllMoved();
        assertThat(bridge.gauge("breaker.open")).isZero();
    }

    @Test
    void aQueueThatThrottlesIsAskedLessAndNothingIsDoubled() {
        system.send(0, MESSAGES);
        var outage =
                new Outage(system.time, Set.of(Point.RECEIVING, Point.DELETING), point -> Trouble.Refusal.throttled());
        outage.everySecondTime = true;
        var bridge = system.bridge("a", outage);

        workUntil(outage.end, bridge);

        assertAllMoved();
        assertThat(bridge.count("receives.failed")).isPositive();
    }

    @Test
    void aQueueThatIsSlowIsWaitedFor() {
        system.send(0, MESSAGES);
        var bridge = system.bridge("a", slow(Duration.ofSeconds(3)));

        workUntil(system.time.instant().plus(OUTAGE), bridge);

        assertAllMoved();
        assertThat(bridge.count("messages.given.back")).isZero();
    }

    @Test
    void whatAQueueAnswersTooLateIsNotWritten() {
        system.send(0, MESSAGES);
        var bridge = system.bridge("a", slow(ModelBridge.VISIBILITY.dividedBy(2)));

        workUntil(system.time.instant().plus(OUTAGE), bridge);

        assertThat(system.written()).isEmpty();
        assertThat(system.queue.size()).isEqualTo(MESSAGES);
    }

    @Test
    void aMissingRightToDeleteIsCountedNotTriedAgainAndDoublesNothing() {
        system.send(0, 10);
        var outage = new Outage(system.time, Set.of(Point.DELETING), point -> Trouble.Refusal.denied());
        var bridge = system.bridge("a", outage);

        bridge.turn(0);

        assertThat(bridge.notDeleted("denied")).isEqualTo(10);
        assertThat(outage.met).as("tries to delete").isEqualTo(1);

        workUntil(outage.end.plus(Duration.ofMinutes(1)), bridge);

        assertThat(system.written()).isEqualTo(ModelSystem.all(10));
        assertThat(system.queue.size()).isZero();
    }

    private void assertAllMoved() {
        assertThat(system.written()).isEqualTo(ModelSystem.all(MESSAGES));
        assertThat(system.queue.size()).isZero();
    }

    private void workUntil(Instant end, ModelBridge bridge) {
        for (int turn = 0; system.time.instant().isBefore(end); turn++) {
            bridge.turn(turn % ModelBridge.RECEIVERS);
        }
    }

    private Trouble slow(Duration answer) {
        return point -> {
            if (point == Point.RECEIVED) {
                system.time.sleep(answer);
            }
        };
    }

    /** Until its end, some points do not let anybody pass. */
    private static final class Outage implements Trouble {
        private final VirtualTime time;
        private final Instant end;
        private final Set<Point> points;
        private final Function<Point, RuntimeException> what;
        private boolean everySecondTime;
        private int met;

        private Outage(VirtualTime time, Set<Point> points, Function<Point, RuntimeException> what) {
            this.time = time;
            this.end = time.instant().plus(OUTAGE);
            this.points = points;
            this.what = what;
        }

        @Override
        public void at(Point point) {
            if (points.contains(point) && time.instant().isBefore(end)) {
                met++;
                if (!everySecondTime || met % 2 == 0) {
                    throw what.apply(point);
                }
            }
        }
    }
}
