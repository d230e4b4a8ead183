package dev.sluice.frontdoor.users;

import dev.sluice.redisreserver.iam.ElastiCacheLogin;
import dev.sluice.redisreserver.redis.RedisReserverSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where the cache of users is and how to get in.
 *
 * @param uri redis[s]://[user:password@]host[:port] of a stand-alone Redis
 * @param authorities a PEM file; without it those that Java trusts
 * @param iam then log in with a token of the process's AWS role, not as the URI says
 */
public record CacheSettings(URI uri, Optional<Path> authorities, Optional<IamUser> iam) {
    /** Who to be in ElastiCache. */
    public record IamUser(String cacheName, boolean serverless, String userId, String region) {}

    /** @throws IllegalArgumentException if it is no such URI; the text does not repeat it */
    public CacheSettings {
        RedisReserverSettings.of(uri);
    }

    public RedisReserverSettings toRedis() {
        var plain = RedisReserverSettings.of(uri);
        var trusting = authorities.map(plain::withAuthorities).orElse(plain);
        return iam.map(user -> trusting.withLogin(new ElastiCacheLogin(
                        user.cacheName(),
                        user.serverless(),
                        user.userId(),
                        user.region(),
                        new AwsRoleKeys(),
                        InstantSource.system())))
                .orElse(trusting);
    }

    /** Without the credentials. */
    @Override
    public String toString() {
        return "CacheSettings[" + uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort() + ", " + authorities
                + ", " + iam + "]";
    }
}
