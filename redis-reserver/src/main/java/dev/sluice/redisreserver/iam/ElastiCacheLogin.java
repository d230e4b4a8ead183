package dev.sluice.redisreserver.iam;

import dev.sluice.redisreserver.redis.RedisLogin;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Logs in to ElastiCache with a token signed on the spot: no call leaves the process. A token lives 15 minutes and is
 * needed at connecting only; ElastiCache cuts a connection after 12 hours, which the reserver takes like any other cut.
 * The keys are asked for anew each time, for those of a role change under way. Thread-safe if its suppliers are.
 *
 * @param cacheName of the replication group or the serverless cache
 * @param userId of the ElastiCache user, whose name must be the same
 */
public record ElastiCacheLogin(
        String cacheName, boolean serverless, String userId, String region, Supplier<AwsKeys> keys, InstantSource clock)
        implements Supplier<RedisLogin> {
    private static final int TOKEN_SECONDS = 900;

    @Override
    public RedisLogin get() {
        var query = new TreeMap<>(Map.of("Action", "connect", "User", userId));
        if (serverless) {
            query.put("ResourceType", "ServerlessCache");
        }
        var request = new PresignedRequest(
                // ElastiCache lowers the name, and a signature over other letters would not match.
                cacheName.toLowerCase(Locale.ROOT), "/", query, PresignedRequest.EMPTY_BODY);
        return new RedisLogin(userId, request.sign("elasticache", region, TOKEN_SECONDS, keys.get(), clock.instant()));
    }
}
