package dev.sluice.frontdoor.booking;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.frontdoor.line.Standing;
import java.util.List;

/** A request as this door knows it. */
public sealed interface Booking {
    String eventId();

    String requestId();

    String userId();

    /** Accepted by any door, not yet decided. */
    record Waiting(String eventId, String requestId, String userId, Standing standing) implements Booking {}

    /**
     * Decided, whichever door accepted it.
     *
     * @param outcome what became of the seats; never a {@link RefundDue}, which changes nothing about them
     * @param refundDue payments that go back to the buyer, in the order in which that became known
     */
    record Decided(BookingOutcome outcome, List<String> refundDue) implements Booking {
        public Decided {
            refundDue = List.copyOf(refundDue);
        }

        @Override
        public String eventId() {
            return outcome.eventId();
        }

        @Override
        public String requestId() {
            return outcome.requestId();
        }

        @Override
        public String userId() {
            return outcome.userId();
        }
    }
}
