package dev.sluice.streamstopology.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MeasuredRateTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private final MeasuredRate rate = new MeasuredRate();

    @Test
    void countsTheLastSecondOnly() {
        for (int i = 0; i < 20; i++) {
            rate.passed(10, START.plusMillis(100L * i));
        }

        assertThat(rate.perSecond(START.plusMillis(1900))).isEqualTo(100);
        assertThat(rate.perSecond(START.plusMillis(2400))).isEqualTo(50);
        assertThat(rate.perSecond(START.plusMillis(2900))).isZero();
    }

    @Test
    void aLongPauseLeavesNothing() {
        rate.passed(10, START);

        assertThat(rate.perSecond(START.plusSeconds(86_400))).isZero();
    }

    @Test
    void aClockThatStepsBackALittleLosesNobody() {
        rate.passed(10, START);
        rate.passed(5, START.minusMillis(500));

        assertThat(rate.perSecond(START)).isEqualTo(15);
    }

    @Test
    void aClockThatStepsBackFarDoesNotAddUpUntilItHasCaughtUp() {
        rate.passed(10, START);
        rate.passed(5, START.minusSeconds(5));

        assertThat(rate.perSecond(START.minusSeconds(5))).isEqualTo(5);
        assertThat(rate.perSecond(START.minusSeconds(3))).isZero();
    }
}
