package dev.sluice.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PacedLoadTest {
    /** Near the end of what fits, where {@link System#nanoTime()} may well be. */
    private static final long START = Long.MAX_VALUE - 500_000;

    private static final long MILLI = Duration.ofMillis(1).toNanos();
    private static final Answer ACCEPTED = new Answer(202, "", 0, false);
    private static final Answer OVERLOAD = new Answer(503, "", 2, false);

    private final Schedule schedule = Schedule.of(10, 1000, new Random(1));
    private final PacedLoad load = new PacedLoad(schedule, number -> ByteBuffer.allocate(0), 202, START);

    private List<Call> due(long nowNanos) {
        var calls = new ArrayList<Call>();
        for (var call = load.next(nowNanos); call.isPresent(); call = load.next(nowNanos)) {
            calls.add(call.get());
        }
        return calls;
    }

    @Test
    void eachIntervalHasOneCallAndNoTick() {
        for (int i = 0; i < schedule.calls(); i++) {
            assertThat(schedule.offsetNanos(i)).isBetween(i * MILLI, (i + 1) * MILLI);
        }
        assertThat(schedule.offsetNanos(1) - schedule.offsetNanos(0)).isNotEqualTo(MILLI);
    }

    @Test
    void noCallGoesBeforeItsTime() {
        assertThat(load.next(START)).isEmpty();
        assertThat(load.nanosUntilDue(START)).isEqualTo(schedule.offsetNanos(0));
    }

    @Test
    void callsGoOutThoughNoneIsAnswered() {
        assertThat(due(START + 5 * MILLI)).hasSize(5);
        assertThat(load.isOver()).isFalse();
    }

    @Test
    void timeCountsFromWhenACallWasDueHoweverLateItWasSent() {
        // Given
        Call first = due(START + 8 * MILLI).getFirst();

        // When
        load.answered(first, ACCEPTED, START + 9 * MILLI);

        // Then
        long micros = (9 * MILLI - schedule.offsetNanos(0)) / 1000;
        assertThat(load.micros().valuesAreEquivalent(load.micros().getMaxValue(), micros))
                .isTrue();
    }

    @Test
    void itIsOverWhenEveryCallHasComeToAnEnd() {
        // Given
        List<Call> all = due(START + 10 * MILLI);

        // When
        all.subList(0, 8).forEach(call -> load.answered(call, ACCEPTED, START + 11 * MILLI));
        load.answered(all.get(8), OVERLOAD, START + 11 * MILLI);
        load.lost(all.get(9), START + 11 * MILLI);

        // Then
        assertThat(load.isOver()).isTrue();
        assertThat(load.tally()).hasToString("202=8 503=1");
        assertThat(load.tally().lostCalls()).isEqualTo(1);
        assertThat(load.micros().getTotalCount()).isEqualTo(8);
    }
}
