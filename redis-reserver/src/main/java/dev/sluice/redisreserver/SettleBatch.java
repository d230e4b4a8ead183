package dev.sluice.redisreserver;

import java.util.List;

/**
 * Holds of one event that end, in order.
 *
 * @param fence the caller's claim
 * @param minSeq the last mutation the caller knows of
 * @param settlements 1 to 200
 */
public record SettleBatch(String eventId, long fence, long minSeq, List<Settlement> settlements) {
    public SettleBatch {
        settlements = List.copyOf(settlements);
    }

    public record Settlement(String requestId, Ending ending) {}

    /** How a hold ends. The caller is the authority for time: it says EXPIRE when the time is up. */
    public enum Ending {
        /** Held seats become sold. */
        CONFIRM,
        /** Held seats become free, because the payment failed or the buyer gave up. */
        RELEASE,
        /** Held seats become free, because the time is up. */
        EXPIRE,
        /** Sold seats become free. */
        REFUND
    }
}
