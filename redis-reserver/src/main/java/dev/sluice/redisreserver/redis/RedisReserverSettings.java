package dev.sluice.redisreserver.redis;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a Redis is, how to get in, and how long to wait for it. This library reads no environment: the service that uses
 * it maps its variables ({@code SLUICE_REDIS_URI} and so on) to these values.
 *
 * @param uri {@code redis[s]://[user:password@]host[:port]}; of a cluster, any node or its configuration endpoint.
 *     {@code rediss} is TLS with host names checked
 * @param connectTimeout 1 ms to 60 s
 * @param answerTimeout how long one reply may take, 1 ms to 60 s
 * @param authorities a PEM file of the certificate authorities to trust; without it those that Java trusts
 * @param login asked at every new connection, so that it may be a token of a few minutes; it goes before the URI's
 */
public record RedisReserverSettings(
        URI uri,
        Duration connectTimeout,
        Duration answerTimeout,
        Optional<Path> authorities,
        Optional<Supplier<RedisLogin>> login) {
    /** As long as the circuit breaker's slow call: a later answer would be of no use to a buyer. */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofMillis(500);

    private static final Duration LONGEST = Duration.ofSeconds(60);

    public RedisReserverSettings {
        if (!("redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme())) || uri.getHost() == null) {
            // The value is not repeated: it may hold a password.
            throw new IllegalArgumentException("The Redis URI must be redis[s]://[user:password@]host[:port]");
        }
        requireFinite("connectTimeout", connectTimeout);
        requireFinite("answerTimeout", answerTimeout);
    }

    public RedisReserverSettings(URI uri, Duration connectTimeout, Duration answerTimeout) {
        this(uri, connectTimeout, answerTimeout, Optional.empty(), Optional.empty());
    }

    /** With waits of 500 ms. */
    public static RedisReserverSettings of(URI uri) {
        return new RedisReserverSettings(uri, DEFAULT_TIMEOUT, DEFAULT_TIMEOUT);
    }

    public RedisReserverSettings withAuthorities(Path pemFile) {
        return new RedisReserverSettings(uri, connectTimeout, answerTimeout, Optional.of(pemFile), login);
    }

    public RedisReserverSettings withLogin(Supplier<RedisLogin> newLogin) {
        return new RedisReserverSettings(uri, connectTimeout, answerTimeout, authorities, Optional.of(newLogin));
    }

    private static void requireFinite(String name, Duration value) {
        if (value.toMillis() < 1 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be from 1 ms to 60 s");
        }
    }

    /** Without the credentials. */
    @Override
    public String toString() {
        return "RedisReserverSettings[" + uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort() + ", connect "
                + connectTimeout + ", answer " + answerTimeout + "]";
    }
}
