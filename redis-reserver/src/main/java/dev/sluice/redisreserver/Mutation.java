package dev.sluice.redisreserver;

import dev.sluice.contracts.check.Check;
import dev.sluice.redisreserver.EventSnapshot.HoldState;
import java.time.Instant;
import java.util.List;

/**
 * One change of who has which seats.
 *
 * @param seq the event's mutation number, dense from 1
 * @param state what the hold became
 * @param expiresAt as the hold was granted, also of a change that ended it
 */
public record Mutation(
        long seq, HoldState state, String requestId, String userId, List<String> seatIds, Instant expiresAt) {
    public Mutation {
        Limits.number("seq", seq);
        Check.id("requestId", requestId);
        Check.id("userId", userId);
        seatIds = Check.seats("seatIds", seatIds);
        expiresAt = Check.time("expiresAt", expiresAt);
    }
}
