package dev.sluice.persistencesink.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
    private static final Comparison EQUAL = new Comparison(0, 0);

    @Test
    void nothingStandsAgainstAClosedSaleWhoseBooksAgree() {
        assertThat(findings(SaleState.CLOSED, line(LineState.CLOSED, 7, 7), 0, EQUAL)
                        .obstacles())
                .isEmpty();
        assertThat(new Findings(sale(SaleState.CLOSED), Optional.empty(), 0, EQUAL).obstacles())
                .isEmpty();
    }

    @Test
    void everyObstacleIsNamedWithItsNumber() {
        assertThat(findings(SaleState.OPEN, line(LineState.OPEN, 7, 5), 3, new Comparison(4, 6))
                        .obstacles())
                .containsExactly(
                        "its sale is OPEN; close it first",
                        "2 people still wait in its line",
                        "3 bookings are still held; wait until they are paid for or released",
                        "4 outcomes of the log are not in the database: the sink is behind, or they are dead letters",
                        "6 outcomes of the database are not in the log");
    }

    @Test
    void aLineThatHasNotHeardOfTheClosingStandsAgainstIt() {
        assertThat(findings(SaleState.CLOSED, line(LineState.OPEN, 7, 7), 0, EQUAL)
                        .obstacles())
                .containsExactly("its line is OPEN and has not heard of the closing yet");
    }

    @Test
    void aSaleThatNobodyAnnouncedStandsAgainstIt() {
        assertThat(new Findings(Optional.empty(), Optional.empty(), 0, EQUAL).obstacles())
                .containsExactly("no sale was announced for it");
    }

    private static Findings findings(SaleState state, LineProgress line, long held, Comparison comparison) {
        return new Findings(sale(state), Optional.of(line), held, comparison);
    }

    private static Optional<SaleControl> sale(SaleState state) {
        return Optional.of(new SaleControl("gala", state, AT, 1, 1, 1, 1, 1, 1, "operator", AT));
    }

    private static LineProgress line(LineState state, long tail, long admitted) {
        return new LineProgress("gala", state, "", tail, admitted, 1, 0, 0, 0, 0, AT);
    }
}
