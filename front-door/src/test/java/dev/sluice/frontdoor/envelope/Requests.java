package dev.sluice.frontdoor.envelope;

import dev.sluice.contracts.booking.BookingRequested;
import java.time.Instant;
import java.util.List;

/** Requests for tests. */
final class Requests {
    private static final Instant ACCEPTED_AT = Instant.parse("2026-05-01T10:00:00Z");

    private Requests() {}

    static BookingRequested numbered(String eventId, int number) {
        return of(eventId, "r-" + number);
    }

    static BookingRequested of(String eventId, String requestId) {
        return new BookingRequested(eventId, requestId, "user-1", List.of("A-1"), ACCEPTED_AT);
    }
}
