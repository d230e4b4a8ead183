package dev.sluice.redisreserver.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.redisreserver.Decision;
import dev.sluice.redisreserver.EventStatus;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.ReserveBatch;
import dev.sluice.redisreserver.ReserverContract;
import dev.sluice.redisreserver.memory.InMemoryReserver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guard keeps the contract, and stands between when the store fails. */
class GuardedReserverTest extends ReserverContract {
    private final FailingReserver store = new FailingReserver();
    private Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private final GuardedReserver guarded = new GuardedReserver(store, () -> now);

    @Override
    public GuardedReserver reserver() {
        return guarded;
    }

    private void call(int times) {
        for (int i = 0; i < times; i++) {
            guarded.status("event-1");
        }
    }

    @Test
    void aStoreThatFailsIsNotAskedAnyMore() {
        store.answer = new Reply.Unavailable<>("connection refused");
        call(GuardedReserver.MINIMUM_CALLS - 1);
        assertThat(guarded.isOpen()).isFalse();
        call(1);

        assertThat(guarded.isOpen()).isTrue();
        call(5);
        assertThat(store.calls).isEqualTo(GuardedReserver.MINIMUM_CALLS);
        assertThat(guarded.status("event-1")).isInstanceOf(Reply.Unavailable.class);
    }

    /** A full window of good calls once kept the guard closed for more than 5 s. */
    @Test
    void aStoreThatStopsAnsweringIsGivenUpWithinFiveSeconds() {
        call(100);
        store.answer = new Reply.Unavailable<>("read timed out");
        store.duration = Duration.ofMillis(500);
        var stopped = now;
        while (!guarded.isOpen()) {
            call(1);
        }

        assertThat(Duration.between(stopped, now)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aStoreThatIsSlowIsNotAskedAnyMore() {
        store.duration = Duration.ofMillis(501);
        call(GuardedReserver.MINIMUM_CALLS);

        assertThat(guarded.isOpen()).isTrue();
    }

    @Test
    void aStoreThatRefusesHasAnsweredAndIsAskedOn() {
        store.answer = new Reply.NotWarmed<>();
        call(50);

        assertThat(guarded.isOpen()).isFalse();
        assertThat(store.calls).isEqualTo(50);
    }

    @Test
    void afterAPauseAFewCallsFindOutWhetherTheStoreIsBack() {
        store.answer = new Reply.Unavailable<>("connection refused");
        call(GuardedReserver.MINIMUM_CALLS);
        now = now.plus(GuardedReserver.PAUSE).plusMillis(1);
        call(GuardedReserver.TRIALS + 5);
        assertThat(store.calls).isEqualTo(GuardedReserver.MINIMUM_CALLS + GuardedReserver.TRIALS);
        assertThat(guarded.isOpen()).isTrue();

        store.answer = new Reply.NotWarmed<>();
        now = now.plus(GuardedReserver.PAUSE).plusMillis(1);
        call(GuardedReserver.TRIALS + 5);
        assertThat(guarded.isOpen()).isFalse();
    }

    @Test
    void aBugIsPassedOnAndDoesNotCount() {
        store.bug = true;
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> guarded.status("event-1")).isInstanceOf(IllegalStateException.class);
        }

        assertThat(guarded.isOpen()).isFalse();
    }

    @Test
    void whileItIsOpenNothingIsBegun() {
        store.answer = new Reply.Unavailable<>("connection refused");
        call(GuardedReserver.MINIMUM_CALLS);
        var batch = new ReserveBatch(
                "event-2",
                1,
                0,
                now.plusSeconds(180),
                4,
                List.of(new ReserveBatch.Request("r1", "u1", List.of("A-1"))));

        assertThat(guarded.begin(List.of(batch)).await()).hasSize(1).hasOnlyElementsOfType(Reply.Unavailable.class);
        assertThat(store.reservations).isZero();
    }

    /** A store that works, unless told otherwise. */
    private final class FailingReserver extends ForwardingReserver {
        private Reply<EventStatus> answer = new Reply.NotWarmed<>();
        private Duration duration = Duration.ZERO;
        private boolean bug;
        private int calls;
        private int reservations;

        FailingReserver() {
            super(new InMemoryReserver());
        }

        @Override
        public List<Reply<List<Decision>>> reserve(List<ReserveBatch> batches) {
            reservations++;
            return super.reserve(batches);
        }

        @Override
        public Reply<EventStatus> status(String eventId) {
            calls++;
            now = now.plus(duration);
            if (bug) {
                throw new IllegalStateException("bug");
            }
            return eventId.equals("event-1") ? answer : super.status(eventId);
        }
    }
}
