package dev.sluice.persistencesink.booking;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import java.time.Instant;
import java.util.List;

/** Outcomes of one event, for tests. */
public record Outcomes(String eventId) {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123Z");
    private static final String USER = "user-1";

    public BookingOutcome held(String requestId, long seq, String... seatIds) {
        return held(requestId, USER, seq, seatIds);
    }

    /** Of a user whom the stores under test do not accept. */
    public BookingOutcome poison(String requestId, long seq, String... seatIds) {
        return held(requestId, InMemoryOutcomeStore.POISON_USER, seq, seatIds);
    }

    private BookingOutcome held(String requestId, String userId, long seq, String... seatIds) {
        return new Held(eventId, requestId, userId, seq, seq, List.of(seatIds), AT.plusSeconds(180), AT);
    }

    public BookingOutcome rejected(String requestId, long seq) {
        return new Rejected(eventId, requestId, USER, 0, seq, RejectionReason.SEAT_TAKEN, AT);
    }

    public BookingOutcome confirmed(String requestId, long seq, String... seatIds) {
        return new Confirmed(eventId, requestId, USER, seq, List.of(seatIds), "pay-1", AT.plusSeconds(5));
    }

    public BookingOutcome released(String requestId, long seq, String... seatIds) {
        return new Released(
                eventId, requestId, USER, seq, List.of(seatIds), ReleaseReason.EXPIRED, AT.plusSeconds(180));
    }
}
