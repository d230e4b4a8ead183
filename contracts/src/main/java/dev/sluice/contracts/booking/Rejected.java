package dev.sluice.contracts.booking;

import dev.sluice.contracts.check.Check;
import java.time.Instant;

/**
 * The buyer gets nothing, and is told why.
 *
 * @param position the request's place in the event's line, dense from 1; 0 if it was refused before it had one
 */
public record Rejected(
        String eventId,
        String requestId,
        String userId,
        long position,
        long seq,
        RejectionReason reason,
        Instant decidedAt)
        implements BookingOutcome {
    public Rejected {
        Check.id("eventId", eventId);
        Check.id("requestId", requestId);
        Check.id("userId", userId);
        Check.between("position", position, 0, Long.MAX_VALUE);
        Check.between("seq", seq, 0, Long.MAX_VALUE);
        Check.present("reason", reason);
        decidedAt = Check.time("decidedAt", decidedAt);
    }
}
