package dev.sluice.frontdoor.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LineEstimateTest {
    private static final Instant T0 = Instant.parse("2026-05-01T10:00:00Z");

    private static LineProgress progress(LineState state, long tail, long admitted, Instant asOf) {
        return new LineProgress("concert", state, "", tail, admitted, 100, 30, 50, 0, 0, asOf);
    }

    @Test
    void inAQuietLineTheNextPlaceIsCertain() {
        var estimate = LineEstimate.first(progress(LineState.SCHEDULED, 40, 0, T0), 40);

        assertThat(estimate.place(40, T0)).isEqualTo(new Place(41, 0));
    }

    @Test
    void whatThisDoorAcceptedSinceStandsBetween() {
        var estimate = LineEstimate.first(progress(LineState.SCHEDULED, 40, 0, T0), 40);

        assertThat(estimate.place(47, T0)).isEqualTo(new Place(48, 7));
    }

    @Test
    void otherDoorsAreSeenInTheGrowthOfTheLine() {
        var estimate = LineEstimate.first(progress(LineState.SCHEDULED, 0, 0, T0), 0)
                .next(progress(LineState.SCHEDULED, 500, 0, T0.plusMillis(500)), 0);

        assertThat(estimate.place(0, T0.plusMillis(600))).isEqualTo(new Place(601, 100));
    }

    @Test
    void theErrorCountsWhoMayStillBeOnTheWayAndWhoMayHavePassed() {
        var estimate = LineEstimate.first(progress(LineState.OPEN, 0, 0, T0), 0)
                .next(progress(LineState.OPEN, 0, 0, T0.plusMillis(500)), 30);

        assertThat(estimate.place(30, T0.plusMillis(700))).isEqualTo(new Place(1, 30 + 20));
    }

    @Test
    void inStandbyOnlyAsManyMayHavePassedAsSeatsCameBack() {
        var estimate = LineEstimate.first(progress(LineState.STANDBY, 40, 10, T0), 40);

        assertThat(estimate.place(40, T0.plusMillis(500))).isEqualTo(new Place(41, 15));
    }

    @Test
    void aSilentLineStandsStill() {
        var estimate = LineEstimate.first(progress(LineState.SCHEDULED, 0, 0, T0), 0)
                .next(progress(LineState.SCHEDULED, 10, 0, T0.plusSeconds(1)), 10);

        assertThat(estimate.place(10, T0.plusSeconds(3_600)))
                .isEqualTo(estimate.place(10, T0.plusSeconds(2)))
                .isEqualTo(new Place(21, 10 + 10));
    }

    @Test
    void aClockBehindTheLineDoesNoHarm() {
        var estimate = LineEstimate.first(progress(LineState.OPEN, 40, 10, T0), 40);

        assertThat(estimate.place(40, T0.minusSeconds(5))).isEqualTo(new Place(41, 0));
    }

    @Test
    void aPlaceOnlyGetsNearer() {
        var place = new Place(41, 3);

        assertThat(Position.of(place, progress(LineState.OPEN, 100, 0, T0))).isEqualTo(new Position(40, 3, T0));
        assertThat(Position.of(place, progress(LineState.OPEN, 100, 30, T0))).isEqualTo(new Position(10, 3, T0));
        assertThat(Position.of(place, progress(LineState.OPEN, 100, 99, T0))).isEqualTo(new Position(0, 3, T0));
    }
}
