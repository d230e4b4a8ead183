package dev.sluice.redisreserver;

import java.time.Instant;
import java.util.List;

/** What was decided about one request. */
public sealed interface Decision {
    /**
     * The seats are the requester's until {@code expiresAt}.
     *
     * @param seq the event's mutation number of this reservation
     * @param repeated whether an earlier call had the effect and this one only repeats its answer
     */
    record Granted(long seq, Instant expiresAt, boolean repeated) implements Decision {}

    /** Somebody else has the seat, or it is withdrawn from sale. */
    record SeatTaken(String seatId) implements Decision {}

    /** The user already has {@code used} seats and would exceed the limit. */
    record LimitReached(int used) implements Decision {}

    record UnknownSeat(String seatId) implements Decision {}

    /**
     * The request id was used before by another user or for other seats, and this is what it got then. A caller that
     * chooses seats itself finds here the seats of a call whose answer it never saw.
     */
    record Conflict(long seq, String userId, List<String> seatIds, Instant expiresAt) implements Decision {
        public Conflict {
            seatIds = List.copyOf(seatIds);
        }
    }
}
