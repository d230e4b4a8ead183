package dev.sluice.frontdoor.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LineEstimateTest {
    private static final Instant T0 = Instant.parse("2026-05-01T10:00:00Z");
    private static final LineProgress LINE =
            new LineProgress("concert", LineState.OPEN, "", 40, 10, 100, 30, 50, 0, 0, T0);

    @Test
    void inAQuietLineTheNextPlaceIsCertain() {
        assertThat(LineEstimate.atLeast(LINE, Unnumbered.NOBODY)).isEqualTo(41);
        assertThat(LineEstimate.place(41, LINE, Unnumbered.NOBODY)).isEqualTo(new Place(41, 41));
    }

    @Test
    void whoeverWasConfirmedHereBeforeStandsBefore() {
        var before = new Unnumbered(40, 0, 7, 0, 0, 0);

        assertThat(LineEstimate.atLeast(LINE, before)).isEqualTo(48);
        assertThat(LineEstimate.place(48, LINE, before)).isEqualTo(new Place(48, 48));
    }

    @Test
    void whoeverMayComeBeforeWidensTheEstimate() {
        var now = new Unnumbered(40, 3, 7, 20, 5, 4);

        assertThat(LineEstimate.atLeast(LINE, now)).isEqualTo(40 + 7 + 5 + 1);
        assertThat(LineEstimate.place(53, LINE, now)).isEqualTo(new Place(53, 40 + 20 + 7 + 3 + 4 + 1));
    }

    @Test
    void whatTheLineHasSaidCountsWhereNumbersAreNotToldYet() {
        var now = new Unnumbered(5, 0, 0, 10, 10, 0);

        assertThat(LineEstimate.place(41, LINE, now)).isEqualTo(new Place(41, 41));
    }

    @Test
    void whoeverIsOnTheWayWaitsToo() {
        assertThat(LineEstimate.waiting(LINE, new Unnumbered(40, 3, 7, 20, 5, 100)))
                .isEqualTo(30 + 20 + 7 + 3);
    }
}
