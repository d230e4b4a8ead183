package dev.sluice.persistencesink.booking;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Outcomes of one event, for tests. */
public record Outcomes(String eventId) {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123Z");
    private static final String USER = "user-1";

    /** As they stand in partition 0 of a log that begins with them. */
    public static List<LoggedOutcome> logged(BookingOutcome... outcomes) {
        return IntStream.range(0, outcomes.length)
                .mapToObj(offset -> new LoggedOutcome(0, offset, outcomes[offset]))
                .toList();
    }

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
        return rejected(requestId, seq, RejectionReason.SEAT_TAKEN);
    }

    public BookingOutcome rejected(String requestId, long seq, RejectionReason reason) {
        return new Rejected(eventId, requestId, USER, 0, seq, reason, "seatIds is missing", AT);
    }

    public BookingOutcome confirmed(String requestId, long seq, String... seatIds) {
        return new Confirmed(eventId, requestId, USER, seq, List.of(seatIds), "pay-1", AT.plusSeconds(5));
    }

    public BookingOutcome released(String requestId, long seq, String... seatIds) {
        return released(requestId, seq, ReleaseReason.EXPIRED, seatIds);
    }

    /** A sale undone. */
    public BookingOutcome refunded(String requestId, long seq, String... seatIds) {
        return released(requestId, seq, ReleaseReason.REFUNDED, seatIds);
    }

    private BookingOutcome released(String requestId, long seq, ReleaseReason reason, String... seatIds) {
        return new Released(eventId, requestId, USER, seq, List.of(seatIds), reason, AT.plusSeconds(180));
    }

    public BookingOutcome refundDue(String requestId, long seq, String paymentId) {
        return new RefundDue(eventId, requestId, USER, seq, paymentId, AT.plusSeconds(190));
    }
}
