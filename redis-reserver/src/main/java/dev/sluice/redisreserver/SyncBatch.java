package dev.sluice.redisreserver;

import dev.sluice.contracts.check.Check;
import java.util.List;

/**
 * Changes of one event's inventory. A value outside its range is an {@link dev.sluice.contracts.check.InvalidMessage}.
 *
 * @param fence the caller's claim, 0 to 2^53
 * @param seats 1 to 500
 */
public record SyncBatch(String eventId, long fence, List<WarmStep.Seat> seats) {
    public SyncBatch {
        Check.id("eventId", eventId);
        Limits.number("fence", fence);
        seats = Limits.list("seats", seats, 1, Limits.SEATS_PER_CHUNK);
    }
}
