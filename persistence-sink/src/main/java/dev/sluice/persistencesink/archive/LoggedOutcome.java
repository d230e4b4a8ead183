package dev.sluice.persistencesink.archive;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.Released;

/**
 * What tells an outcome of an event from all others; the key of the history.
 *
 * @param refundOf the payment of a refund, else empty
 */
record LoggedOutcome(String requestId, String outcome, String refundOf) {
    private static final String NO_REFUND = "";

    static LoggedOutcome of(BookingOutcome outcome) {
        return switch (outcome) {
            case Held held -> new LoggedOutcome(held.requestId(), "HELD", NO_REFUND);
            case Rejected rejected -> new LoggedOutcome(rejected.requestId(), "REJECTED", NO_REFUND);
            case Confirmed confirmed -> new LoggedOutcome(confirmed.requestId(), "CONFIRMED", NO_REFUND);
            case Released released -> new LoggedOutcome(released.requestId(), "RELEASED", NO_REFUND);
            case RefundDue refund -> new LoggedOutcome(refund.requestId(), "REFUND_DUE", refund.paymentId());
        };
    }
}
