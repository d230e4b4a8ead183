package dev.sluice.frontdoor.booking;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Requests for one event, and what becomes of them. */
final class TestBookings {
    static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    static final List<String> SEATS = List.of("A-1");

    static final LineProgress LINE = new LineProgress("concert", LineState.OPEN, "", 40, 10, 100, 30, 50, 0, 0, NOW);

    static BookingRequested request(String requestId) {
        return new BookingRequested("concert", requestId, "user-1", SEATS, NOW);
    }

    static Booking accept(BookingBoard board, BookingRequested request) {
        board.claim(request);
        return board.confirmed(request, others -> Optional.empty());
    }

    static BookingOutcome held(String requestId) {
        return new Held("concert", requestId, "user-1", 1, 1, SEATS, NOW.plusSeconds(180), NOW);
    }

    static BookingOutcome confirmed(String requestId) {
        return new Confirmed("concert", requestId, "user-1", 2, SEATS, "p-1", NOW);
    }

    static BookingOutcome released(String requestId, long seq, ReleaseReason reason) {
        return new Released("concert", requestId, "user-1", seq, SEATS, reason, NOW);
    }

    static BookingOutcome refundDue(String requestId, String paymentId) {
        return new RefundDue("concert", requestId, "user-1", 99, paymentId, NOW);
    }

    static Booking decided(BookingOutcome outcome, String... refundDue) {
        return new Booking.Decided(outcome, List.of(refundDue));
    }

    static BookingRequested forSeats(String requestId, String... seatIds) {
        return new BookingRequested("concert", requestId, "user-1", List.of(seatIds), NOW);
    }

    private TestBookings() {}
}
