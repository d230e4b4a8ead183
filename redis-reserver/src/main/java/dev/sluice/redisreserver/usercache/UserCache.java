package dev.sluice.redisreserver.usercache;

import java.util.Optional;

/**
 * Remembers buyers for a while. It only saves questions: whoever finds nothing asks the user directory, so a cache that
 * fails is an empty one, and no method throws. Thread-safe.
 */
public interface UserCache extends AutoCloseable {
    /** Empty if nothing is known, or the cache does not answer. */
    Optional<CachedUser> find(String userId);

    /** @return false if the cache did not answer */
    boolean put(CachedUser user, TtlClass ttl);

    /**
     * Forgets the user, when a booking has ended.
     *
     * @return false if the cache did not answer; then the user is forgotten when the time is up
     */
    boolean remove(String userId);

    @Override
    void close();
}
