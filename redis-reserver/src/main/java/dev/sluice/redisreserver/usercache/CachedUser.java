package dev.sluice.redisreserver.usercache;

import dev.sluice.contracts.check.Check;
import java.time.Instant;

/**
 * All that may be remembered of a buyer: no name, no address, no phone, no card.
 *
 * @param userId opaque, 1 to 64 of {@code A-Z a-z 0-9 _ -}
 * @param membershipLevel in the same letters
 * @param cachedAt when it was true, millisecond grain
 */
public record CachedUser(String userId, String membershipLevel, boolean verified, Instant cachedAt) {
    public CachedUser {
        Check.id("userId", userId);
        Check.id("membershipLevel", membershipLevel);
        cachedAt = Check.time("cachedAt", cachedAt);
    }
}
