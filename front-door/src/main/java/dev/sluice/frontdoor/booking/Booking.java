package dev.sluice.frontdoor.booking;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.frontdoor.line.Place;
import java.util.Optional;

/** A request as this door knows it. */
public sealed interface Booking {
    String eventId();

    String requestId();

    String userId();

    /** Accepted here, not yet decided. */
    record Waiting(String eventId, String requestId, String userId, Optional<Place> place) implements Booking {}

    /** Decided, whichever door accepted it. */
    record Decided(BookingOutcome outcome) implements Booking {
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
