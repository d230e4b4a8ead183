package dev.sluice.redisreserver;

import java.time.Instant;
import java.util.List;

/**
 * Requests of one event, to be decided in order.
 *
 * @param fence the caller's claim
 * @param minSeq the last mutation the caller knows of; a store behind it has lost writes
 * @param expiresAt until when granted seats are held, millisecond grain
 * @param perUserLimit seats one user may hold or own
 * @param requests 1 to 200
 */
public record ReserveBatch(
        String eventId, long fence, long minSeq, Instant expiresAt, int perUserLimit, List<Request> requests) {
    public ReserveBatch {
        requests = List.copyOf(requests);
    }

    /**
     * @param requestId 1 to 64 of {@code A-Z a-z 0-9 _ -}, like every id
     * @param seatIds 1 to 8 different seats
     */
    public record Request(String requestId, String userId, List<String> seatIds) {
        public Request {
            seatIds = List.copyOf(seatIds);
        }
    }
}
