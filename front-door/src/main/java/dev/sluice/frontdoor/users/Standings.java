package dev.sluice.frontdoor.users;

import dev.sluice.frontdoor.identity.Identity;
import dev.sluice.redisreserver.usercache.CachedUser;
import dev.sluice.redisreserver.usercache.TtlClass;
import dev.sluice.redisreserver.usercache.UserCache;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Finds out a buyer's standing where that costs least: in the token, in the cache, in the directory. The cache may fail
 * or be missing; without the directory nobody can be vouched for whose token does not do so. Thread-safe.
 */
public final class Standings {
    private final Optional<UserCache> cache;
    private final UserDirectory directory;
    private final InstantSource clock;

    public Standings(Optional<UserCache> cache, UserDirectory directory, InstantSource clock) {
        this.cache = cache;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws DirectoryFailed if it had to be asked and did not answer */
    public Standing of(Identity user) {
        if (user.membershipLevel().isPresent() && user.verified().isPresent()) {
            return new Standing(user.membershipLevel().get(), user.verified().get());
        }
        Standing known = cached(user).orElseGet(() -> ask(user));
        // What the token says goes before what somebody else says.
        return new Standing(
                user.membershipLevel().orElse(known.membershipLevel()),
                user.verified().orElse(known.verified()));
    }

    private Optional<Standing> cached(Identity user) {
        return cache.flatMap(users -> users.find(user.userId()))
                .map(cached -> new Standing(cached.membershipLevel(), cached.verified()));
    }

    private Standing ask(Identity user) {
        Standing standing = directory.find(user.subject()).orElse(Standing.NONE);
        cache.ifPresent(users -> users.put(
                new CachedUser(user.userId(), standing.membershipLevel(), standing.verified(), clock.instant()),
                TtlClass.USER_SESSION));
        return standing;
    }
}
