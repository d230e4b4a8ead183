package dev.sluice.frontdoor.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Instant T0 = Instant.parse("2026-05-01T10:00:00Z");

    private final Standing standing = new Standing();

    private Position shown(long admitted) {
        return standing.show(new LineProgress("concert", LineState.OPEN, "", 100, admitted, 100, 30, 50, 0, 0, T0))
                .orElseThrow();
    }

    @Test
    void nothingIsShownOfAPlaceThatNothingIsKnownOf() {
        assertThat(standing.show(new LineProgress("concert", LineState.OPEN, "", 9, 0, 1, 1, 1, 0, 0, T0)))
                .isEmpty();
    }

    @Test
    void anEstimateComesNearerAndBecomesExact() {
        standing.estimated(new Place(41, 50));
        assertThat(shown(0)).isEqualTo(Position.estimate(49, 40, T0));
        assertThat(shown(30)).isEqualTo(Position.estimate(19, 10, T0));

        standing.numbered(45);

        assertThat(shown(30)).isEqualTo(Position.exact(14, T0));
        assertThat(shown(60)).isEqualTo(Position.exact(0, T0));
    }

    @Test
    void whoWasToldTooGoodAPlaceKeepsSeeingItUntilItIsTrue() {
        standing.estimated(new Place(41, 50));
        shown(30);

        standing.numbered(60);

        assertThat(shown(30)).isEqualTo(Position.estimate(19, 19, T0));
        assertThat(shown(39)).isEqualTo(Position.estimate(19, 19, T0));
        assertThat(shown(40)).isEqualTo(Position.exact(19, T0));
        assertThat(shown(41)).isEqualTo(Position.exact(18, T0));
    }

    @Test
    void aLineThatIsHeardOfLateDoesNotPushAnybodyBack() {
        standing.numbered(50);

        assertThat(shown(30)).isEqualTo(Position.exact(19, T0));
        assertThat(shown(20)).isEqualTo(Position.estimate(19, 19, T0));
    }

    @Test
    void aSecondEstimateOnlyNarrowsTheFirst() {
        standing.estimated(new Place(41, 50));
        standing.estimated(new Place(30, 45));
        standing.estimated(new Place(43, 60));

        assertThat(shown(0)).isEqualTo(Position.estimate(44, 42, T0));
    }
}
