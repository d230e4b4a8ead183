package dev.sluice.redisreserver;

import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.check.InvalidMessage;
import java.util.List;

/**
 * Mutations of one event that the store has lost, or is being loaded with. A value outside its range is an
 * {@link InvalidMessage}.
 *
 * @param fence the caller's claim, 0 to 2^53
 * @param mutations 1 to 200, with dense numbers
 */
public record ApplyBatch(String eventId, long fence, List<Mutation> mutations) {
    public ApplyBatch {
        Check.id("eventId", eventId);
        Limits.number("fence", fence);
        mutations = Limits.list("mutations", mutations, 1, Limits.BATCH);
        for (int i = 0; i < mutations.size(); i++) {
            if (mutations.get(i).seq() != mutations.getFirst().seq() + i) {
                throw new InvalidMessage("mutations must have dense numbers");
            }
        }
    }
}
