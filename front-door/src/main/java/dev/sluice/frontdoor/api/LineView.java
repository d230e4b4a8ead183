package dev.sluice.frontdoor.api;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.wire.JsonFormat;
import java.time.Instant;

/**
 * An event's line, the same for everybody.
 *
 * @param reason one line for people when the state is not OPEN, else empty
 * @param message one line of the operator for everybody in line; empty if there is none
 * @param tail positions handed out so far
 * @param admitted positions decided so far
 * @param waiting how many stand in line
 * @param ratePerSecond how many the gate lets through at most
 * @param measuredPerSecond how many it let through in the last second
 */
record LineView(
        LineState state,
        String reason,
        String message,
        long tail,
        long admitted,
        long waiting,
        int ratePerSecond,
        int measuredPerSecond,
        int seatsFree,
        int seatsHeld,
        int seatsSold,
        Instant asOf) {
    static final JsonFormat<LineView> FORMAT = JsonFormat.of(LineView.class);

    static LineView of(SaleControl sale, LineProgress p) {
        return new LineView(
                p.state(),
                p.reason(),
                sale.message(),
                p.tail(),
                p.admitted(),
                p.tail() - p.admitted(),
                p.ratePerSecond(),
                p.measuredPerSecond(),
                p.seatsFree(),
                p.seatsHeld(),
                p.seatsSold(),
                p.asOf());
    }

    /** A sale whose line has not said anything yet. */
    static LineView announced(SaleControl sale) {
        return new LineView(
                LineState.PREPARING,
                "The sale is being prepared",
                sale.message(),
                0,
                0,
                0,
                sale.ratePerSecond(),
                0,
                0,
                0,
                0,
                sale.changedAt());
    }
}
