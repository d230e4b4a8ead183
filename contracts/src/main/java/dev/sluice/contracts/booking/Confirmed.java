package dev.sluice.contracts.booking;

import dev.sluice.contracts.check.Check;
import java.time.Instant;
import java.util.List;

/** The hold was paid for in time: the seats are sold. */
public record Confirmed(
        String eventId,
        String requestId,
        String userId,
        long seq,
        List<String> seatIds,
        String paymentId,
        Instant decidedAt)
        implements BookingOutcome {
    public Confirmed {
        Check.id("eventId", eventId);
        Check.id("requestId", requestId);
        Check.id("userId", userId);
        Check.between("seq", seq, 1, Long.MAX_VALUE);
        seatIds = Check.seats("seatIds", seatIds);
        Check.id("paymentId", paymentId);
        decidedAt = Check.time("decidedAt", decidedAt);
    }
}
