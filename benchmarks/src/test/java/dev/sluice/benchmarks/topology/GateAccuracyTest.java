package dev.sluice.benchmarks.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GateAccuracyTest {
    /** One person each 10 ms for 15 s. */
    private static long[] evenly() {
        return LongStream.range(0, 1500).map(person -> person * 10).toArray();
    }

    @Test
    void anEvenStreamHasItsRateAndLeavesTheBurst() {
        var accuracy = GateAccuracy.of(List.of(evenly()), 100, 5);

        assertThat(accuracy.worstExcess()).isEqualTo(-5);
        assertThat(accuracy.worstDeviationPercent()).isZero();
        assertThat(accuracy.perSecond()).isEqualTo(100, within(0.001));
    }

    @Test
    void theFullestSecondMayLieAnywhere() {
        long[] crowded = LongStream.concat(
                        LongStream.of(evenly()), LongStream.generate(() -> 7345).limit(30))
                .sorted()
                .toArray();

        assertThat(GateAccuracy.of(List.of(crowded), 100, 5).worstExcess()).isEqualTo(25);
    }

    @Test
    void tenSecondsWithoutAHundredthOfTheirPeopleDeviateByOnePercent() {
        long[] gap = LongStream.of(evenly())
                .filter(time -> time < 7000 || time >= 7100)
                .toArray();

        assertThat(GateAccuracy.of(List.of(gap), 100, 5).worstDeviationPercent())
                .isEqualTo(-1, within(0.001));
    }

    @Test
    void whatEndsTooSoonHasNoMean() {
        assertThat(GateAccuracy.of(List.of(new long[] {0, 10, 20}), 100, 5).worstDeviationPercent())
                .isNaN();
    }

    @Test
    void ofSeveralGatesTheWorstCountsAndWhatPassesAddsUp() {
        long[] twice = LongStream.of(evenly())
                .flatMap(time -> LongStream.of(time, time))
                .toArray();

        var accuracy = GateAccuracy.of(List.of(evenly(), twice), 100, 5);

        assertThat(accuracy.worstExcess()).isEqualTo(95);
        assertThat(accuracy.worstDeviationPercent()).isEqualTo(100, within(0.001));
        assertThat(accuracy.perSecond()).isEqualTo(300, within(0.5));
    }
}
