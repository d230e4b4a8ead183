package dev.sluice.redisreserver;

import dev.sluice.contracts.check.Check;
import dev.sluice.redisreserver.EventSnapshot.HoldState;
import java.util.List;

/**
 * Holds of one event that end, in order. A value outside its range is an
 * {@link dev.sluice.contracts.check.InvalidMessage}.
 *
 * @param fence the caller's claim, 0 to 2^53
 * @param minSeq the last mutation the caller knows of
 * @param settlements 1 to 200
 */
public record SettleBatch(String eventId, long fence, long minSeq, List<Settlement> settlements) {
    public SettleBatch {
        Check.id("eventId", eventId);
        Limits.number("fence", fence);
        Limits.number("minSeq", minSeq);
        settlements = Limits.list("settlements", settlements, 1, Limits.BATCH);
    }

    public record Settlement(String requestId, Ending ending) {
        public Settlement {
            Check.id("requestId", requestId);
        }
    }

    /** How a hold ends. The caller is the authority for time: it says EXPIRE when the time is up. */
    public enum Ending {
        /** Held seats become sold. */
        CONFIRM(HoldState.CONFIRMED),
        /** Held seats become free, because the payment failed or the buyer gave up. */
        RELEASE(HoldState.RELEASED),
        /** Held seats become free, because the time is up. */
        EXPIRE(HoldState.EXPIRED),
        /** Sold seats become free. */
        REFUND(HoldState.REFUNDED);

        private final HoldState reached;

        Ending(HoldState reached) {
            this.reached = reached;
        }

        /** The state that the hold is in afterwards. */
        public HoldState reached() {
            return reached;
        }
    }
}
