package dev.sluice.redisreserver.redis;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.DefaultRedisCredentials;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisCredentials;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.util.JedisURIHelper;

/** Translates settings for Jedis. */
final class RedisAccess {
    private static final int DEFAULT_PORT = 6379;

    private RedisAccess() {}

    static HostAndPort node(RedisReserverSettings settings) {
        URI uri = settings.uri();
        return new HostAndPort(uri.getHost(), uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort());
    }

    static JedisClientConfig config(RedisReserverSettings settings) {
        var config = DefaultJedisClientConfig.builder()
                // The scripts' replies are the same in both; this one needs no greeting.
                .resp2()
                // Unknown to Redis 7.0, and one more command for an access list to allow.
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .connectionTimeoutMillis(
                        Math.toIntExact(settings.connectTimeout().toMillis()))
                .socketTimeoutMillis(Math.toIntExact(settings.answerTimeout().toMillis()));
        if (settings.login().isPresent()) {
            config.credentialsProvider(() -> credentials(settings.login().get()));
        } else {
            config.user(JedisURIHelper.getUser(settings.uri())).password(JedisURIHelper.getPassword(settings.uri()));
        }
        if (JedisURIHelper.isRedisSSLScheme(settings.uri())) {
            config.sslOptions(tls(settings));
        }
        return config.build();
    }

    /** Without a login there is no connection, and that is all a caller can do about it. */
    private static RedisCredentials credentials(Supplier<RedisLogin> login) {
        try {
            var current = login.get();
            return new DefaultRedisCredentials(current.user(), current.password());
        } catch (RuntimeException e) {
            throw new JedisConnectionException("No login to be had: " + e.getMessage(), e);
        }
    }

    private static SslOptions tls(RedisReserverSettings settings) {
        var tls = SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL);
        Optional<TrustedAuthorities> trusted = settings.authorities().map(TrustedAuthorities::read);
        trusted.ifPresent(store -> tls.trustStoreType(TrustedAuthorities.TYPE)
                .truststore(store::open, TrustedAuthorities.PASSWORD.toCharArray()));
        return tls.build();
    }
}
