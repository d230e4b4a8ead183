package dev.sluice.redisreserver;

import dev.sluice.contracts.check.Check;
import java.time.Instant;
import java.util.List;

/**
 * Requests of one event, to be decided in order. A value outside its range is an
 * {@link dev.sluice.contracts.check.InvalidMessage}.
 *
 * @param fence the caller's claim, 0 to 2^53
 * @param minSeq the last mutation the caller knows of; a store behind it has lost writes
 * @param expiresAt until when granted seats are held, millisecond grain
 * @param perUserLimit seats one user may hold or own
 * @param requests 1 to 200
 */
public record ReserveBatch(
        String eventId, long fence, long minSeq, Instant expiresAt, int perUserLimit, List<Request> requests) {
    public ReserveBatch {
        Check.id("eventId", eventId);
        Limits.number("fence", fence);
        Limits.number("minSeq", minSeq);
        expiresAt = Check.time("expiresAt", expiresAt);
        Check.between("perUserLimit", perUserLimit, 0, Integer.MAX_VALUE);
        requests = Limits.list("requests", requests, 1, Limits.BATCH);
    }

    /**
     * @param requestId 1 to 64 of {@code A-Z a-z 0-9 _ -}, like every id
     * @param seatIds 1 to 8 different seats
     */
    public record Request(String requestId, String userId, List<String> seatIds) {
        public Request {
            Check.id("requestId", requestId);
            Check.id("userId", userId);
            seatIds = Check.seats("seatIds", seatIds);
        }
    }
}
