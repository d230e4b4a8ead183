package dev.sluice.redisreserver.redis;

import dev.sluice.redisreserver.usercache.CachedUser;
import dev.sluice.redisreserver.usercache.TtlClass;
import dev.sluice.redisreserver.usercache.UserCache;
import dev.sluice.redisreserver.usercache.UserKey;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * The cache of users on a Redis of its own, stand-alone: it may evict and lose what it likes, which the inventory's must
 * never do. The entry does not repeat the user id. Thread-safe.
 */
public final class RedisUserCache implements UserCache {
    private static final Logger LOG = LoggerFactory.getLogger(RedisUserCache.class);
    private static final Pattern ENTRY = Pattern.compile("1\\|([A-Za-z0-9_-]{1,64})\\|([yn])\\|(\\d{1,15})");

    private final RedisClient redis;
    private final UserKey keys;
    private final RandomGenerator random;
    private final AtomicBoolean failing = new AtomicBoolean();

    private RedisUserCache(RedisClient redis, UserKey keys, RandomGenerator random) {
        this.redis = redis;
        this.keys = keys;
        this.random = random;
    }

    /**
     * Connects when it is first needed.
     *
     * @param connections how many calls may be under way at a time, 1 or more; others wait as long as for connecting
     */
    public static RedisUserCache connectingTo(RedisReserverSettings settings, int connections, UserKey keys) {
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(connections);
        pool.setMaxIdle(connections);
        pool.setMaxWait(settings.connectTimeout());
        var client = RedisClient.builder()
                .hostAndPort(RedisAccess.node(settings))
                .clientConfig(RedisAccess.config(settings))
                .poolConfig(pool)
                .build();
        return new RedisUserCache(client, keys, RandomGenerator.getDefault());
    }

    @Override
    public Optional<CachedUser> find(String userId) {
        return call(() -> Optional.ofNullable(redis.get(keys.of(userId))))
                .flatMap(entry -> entry)
                .flatMap(entry -> read(userId, entry));
    }

    @Override
    public boolean put(CachedUser user, TtlClass ttl) {
        String entry = "1|" + user.membershipLevel() + "|" + (user.verified() ? "y" : "n") + "|"
                + user.cachedAt().toEpochMilli();
        var expiry = new SetParams().px(ttl.withJitter(random).toMillis());
        return call(() -> redis.set(keys.of(user.userId()), entry, expiry)).isPresent();
    }

    @Override
    public boolean remove(String userId) {
        return call(() -> redis.del(keys.of(userId))).isPresent();
    }

    @Override
    public void close() {
        redis.close();
    }

    private static Optional<CachedUser> read(String userId, String entry) {
        Matcher fields = ENTRY.matcher(entry);
        return fields.matches()
                ? Optional.of(new CachedUser(
                        userId,
                        fields.group(1),
                        fields.group(2).equals("y"),
                        Instant.ofEpochMilli(Long.parseLong(fields.group(3)))))
                : Optional.empty();
    }

    /** Empty if Redis does not answer. */
    private <A> Optional<A> call(Supplier<A> call) {
        try {
            var answer = Optional.of(call.get());
            if (failing.compareAndSet(true, false)) {
                LOG.info("The user cache answers again");
            }
            return answer;
        } catch (JedisException e) {
            // Once for each outage, not for each buyer.
            if (failing.compareAndSet(false, true)) {
                LOG.atWarn()
                        .addKeyValue("reason", e.getMessage())
                        .log("The user cache fails, the user directory is asked");
            }
            return Optional.empty();
        }
    }
}
