package dev.sluice.contracts.booking;

import dev.sluice.contracts.check.Check;
import java.time.Instant;
import java.util.List;

/**
 * The seats are kept for the buyer until {@code expiresAt}.
 *
 * @param position the request's place in the event's line, dense from 1
 */
public record Held(
        String eventId,
        String requestId,
        String userId,
        long position,
        long seq,
        List<String> seatIds,
        Instant expiresAt,
        Instant decidedAt)
        implements BookingOutcome {
    public Held {
        Check.id("eventId", eventId);
        Check.id("requestId", requestId);
        Check.id("userId", userId);
        Check.between("position", position, 1, Long.MAX_VALUE);
        Check.between("seq", seq, 1, Long.MAX_VALUE);
        seatIds = Check.seats("seatIds", seatIds);
        expiresAt = Check.time("expiresAt", expiresAt);
        decidedAt = Check.time("decidedAt", decidedAt);
    }
}
