package dev.sluice.redisreserver.usercache;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A cache in this process, for tests; it forgets a user when next asked for. Thread-safe. */
public final class InMemoryUserCache implements UserCache {
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final InstantSource clock;

    private record Entry(CachedUser user, Instant until) {}

    public InMemoryUserCache(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<CachedUser> find(String userId) {
        entries.computeIfPresent(userId, (id, entry) -> entry.until().isAfter(clock.instant()) ? entry : null);
        return Optional.ofNullable(entries.get(userId)).map(Entry::user);
    }

    @Override
    public boolean put(CachedUser user, TtlClass ttl) {
        entries.put(user.userId(), new Entry(user, clock.instant().plus(ttl.duration())));
        return true;
    }

    @Override
    public boolean remove(String userId) {
        entries.remove(userId);
        return true;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
