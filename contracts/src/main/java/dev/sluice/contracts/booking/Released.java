package dev.sluice.contracts.booking;

import dev.sluice.contracts.check.Check;
import java.time.Instant;
import java.util.List;

/** The hold is over and the seats are free for the next in line. */
public record Released(
        String eventId,
        String requestId,
        String userId,
        long seq,
        List<String> seatIds,
        ReleaseReason reason,
        Instant decidedAt)
        implements BookingOutcome {
    public Released {
        Check.id("eventId", eventId);
        Check.id("requestId", requestId);
        Check.id("userId", userId);
        Check.between("seq", seq, 1, Long.MAX_VALUE);
        seatIds = Check.seats("seatIds", seatIds);
        Check.present("reason", reason);
        decidedAt = Check.time("decidedAt", decidedAt);
    }
}
