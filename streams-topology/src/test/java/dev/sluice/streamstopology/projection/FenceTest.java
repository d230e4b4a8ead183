package dev.sluice.streamstopology.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class FenceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private final Fence former = new Fence(7);
    private final Fence latter = new Fence(2047);

    @Test
    void isHigherThanWhatWasStoredEvenIfTheClockIsBehind() {
        long stored = former.first(0, NOW);

        assertThat(latter.first(stored, NOW)).isGreaterThan(stored);
        assertThat(latter.first(stored, NOW.minusSeconds(3600))).isGreaterThan(stored);
        assertThat(former.above(stored)).isGreaterThan(stored);
    }

    @Test
    void isHigherThanWhatWasTakenEarlierAndNeverStored() {
        assertThat(former.first(0, NOW.plusMillis(1))).isGreaterThan(latter.first(0, NOW));
    }

    @Test
    void twoOwnersNeverHaveTheSame() {
        var formers = new HashSet<Long>();
        long fence = former.first(0, NOW);
        for (int i = 0; i < 100; i++) {
            formers.add(fence);
            fence = former.above(fence);
        }
        for (long taken : formers) {
            assertThat(formers).doesNotContain(latter.above(taken));
        }
    }

    @Test
    void isAWholeNumberForLua() {
        assertThat(latter.first(0, Instant.parse("2100-01-01T00:00:00Z"))).isLessThan(1L << 53);
        assertThatThrownBy(() -> new Fence(2048)).hasMessage("No owner has the number 2048");
    }
}
