package dev.sluice.streamstopology.sale;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.streamstopology.seat.SeatCounts;
import java.time.Instant;

/** What a sale looks like to those who wait. */
public final class ProgressView {
    private ProgressView() {}

    public static LineProgress of(Sale sale, SaleControl control, Instant now) {
        LineState state = state(sale, control, now);
        SeatCounts counts = sale.seats().counts();
        return new LineProgress(
                sale.eventId(),
                state,
                reason(state, sale, control, now),
                sale.line().tail(),
                sale.line().admitted(),
                control.ratePerSecond(),
                sale.pace().measuredPerSecond(now),
                counts.free(),
                counts.held(),
                counts.sold(),
                now);
    }

    private static LineState state(Sale sale, SaleControl control, Instant now) {
        if (control.state() == SaleState.CLOSED) {
            return LineState.CLOSED;
        }
        if (!sale.isComplete()) {
            return LineState.PREPARING;
        }
        if (sale.isSoldOut()) {
            return LineState.SOLD_OUT;
        }
        if (control.state() == SaleState.PAUSED) {
            return LineState.PAUSED;
        }
        if (!sale.standing().isWarm() || !sale.standing().isAnswering()) {
            // Before the first seat has gone there is nothing to restore: this is the loading before the opening.
            return sale.mark().seq() == 0 ? LineState.PREPARING : LineState.REPAIRING;
        }
        if (now.isBefore(control.opensAt())) {
            return LineState.SCHEDULED;
        }
        return sale.isOnStandby() ? LineState.STANDBY : LineState.OPEN;
    }

    private static String reason(LineState state, Sale sale, SaleControl control, Instant now) {
        return switch (state) {
            case OPEN -> "";
            case PREPARING -> preparing(sale, control, now);
            case SCHEDULED -> "The sale opens at " + control.opensAt();
            case PAUSED -> "The sale is paused; everybody keeps their place";
            case REPAIRING -> "Seats are being checked; everybody keeps their place";
            case STANDBY -> "All seats are held; what comes back goes to the next in line";
            case SOLD_OUT -> "All seats are sold";
            case CLOSED -> closed(sale);
        };
    }

    private static String closed(Sale sale) {
        if (!sale.isOver()) {
            return "The sale is over; what is held or paid for is being settled";
        }
        return sale.retirement().isSure() ? "The sale is over and archived" : "The sale is over";
    }

    private static String preparing(Sale sale, SaleControl control, Instant now) {
        String late = now.isBefore(control.opensAt()) ? "" : "The sale cannot open yet: ";
        return late
                + (sale.isComplete()
                        ? "seats are being loaded"
                        : sale.seats().size() + " of " + control.capacity() + " seats are known");
    }

    /** Whether two views differ in more than the time they were taken. */
    public static boolean differ(LineProgress one, LineProgress other) {
        return one.state() != other.state()
                || !one.reason().equals(other.reason())
                || one.tail() != other.tail()
                || one.admitted() != other.admitted()
                || one.ratePerSecond() != other.ratePerSecond()
                || one.measuredPerSecond() != other.measuredPerSecond()
                || one.seatsFree() != other.seatsFree()
                || one.seatsHeld() != other.seatsHeld()
                || one.seatsSold() != other.seatsSold();
    }
}
