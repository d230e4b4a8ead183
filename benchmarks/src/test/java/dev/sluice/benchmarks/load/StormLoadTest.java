package dev.sluice.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StormLoadTest {
    private static final long NOW = Long.MAX_VALUE - 1_000;
    private static final Answer OVERLOAD = new Answer(503, "", 2, true);
    private static final Answer GONE = new Answer(409, "", 0, false);

    private final StormLoad load = new StormLoad(2, number -> ByteBuffer.allocate(number), 20);

    private static Answer accepted(String location) {
        return new Answer(202, location, 1, false);
    }

    private Call next(long nowNanos) {
        return load.next(nowNanos).orElseThrow();
    }

    @Test
    void everyRequestGoesOutOnceAsFastAsItCan() {
        assertThat(next(NOW).number()).isZero();
        assertThat(next(NOW).number()).isEqualTo(1);
        assertThat(load.next(NOW)).isEmpty();
    }

    @Test
    void whoIsToldToComeBackDoesWithTheSameRequestAfterAFractionOfTheTime() {
        // Given
        Call first = next(NOW);
        next(NOW);

        // When
        load.answered(first, OVERLOAD, NOW);

        // Then
        long back = NOW + Duration.ofMillis(100).toNanos();
        assertThat(load.nanosUntilDue(NOW)).isEqualTo(back - NOW);
        assertThat(load.next(back - 1)).isEmpty();
        assertThat(next(back).request()).isSameAs(first.request());
        assertThat(load.isSentAgain(0)).isTrue();
        assertThat(load.isSentAgain(1)).isFalse();
    }

    @Test
    void whoHadNoAnswerComesBackToo() {
        load.lost(next(NOW), NOW);

        assertThat(load.tally().lostCalls()).isEqualTo(1);
        assertThat(load.sentAgain()).isEqualTo(1);
    }

    @Test
    void itIsOverWhenEveryRequestIsAcceptedOrRefusedForGood() {
        load.answered(next(NOW), accepted("/bookings/a"), NOW);
        assertThat(load.isOver()).isFalse();
        load.answered(next(NOW), GONE, NOW);

        assertThat(load.isOver()).isTrue();
        assertThat(load.accepted()).containsOnlyKeys(0).containsValue("/bookings/a");
    }
}
