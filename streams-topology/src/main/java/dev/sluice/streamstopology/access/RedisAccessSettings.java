package dev.sluice.streamstopology.access;

import dev.sluice.redisreserver.iam.ElastiCacheLogin;
import dev.sluice.redisreserver.redis.RedisReserverSettings;
import dev.sluice.servicekit.settings.Environment;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Where Redis is and how to get in. A user of the role {@code warmer} suffices.
 *
 * <table>
 * <caption>Variables, defaults, ranges</caption>
 * <tr><td>{@code SLUICE_REDIS_URI}</td><td>required</td><td>redis[s]://[user:password@]host[:port]; rediss is TLS</td></tr>
 * <tr><td>{@code SLUICE_REDIS_TIMEOUT_MS}</td><td>500</td><td>10 to 60 000, to connect and for each answer</td></tr>
 * <tr><td>{@code SLUICE_REDIS_CA_FILE}</td><td>the JVM's authorities</td><td>a PEM file</td></tr>
 * <tr><td>{@code SLUICE_REDIS_IAM_CACHE}</td><td>none: log in as the URI says</td><td>ElastiCache replication group or
 *     serverless cache; then log in with a token of the process's AWS role</td></tr>
 * <tr><td>{@code SLUICE_REDIS_IAM_USER}</td><td>required for IAM</td><td>the ElastiCache user</td></tr>
 * <tr><td>{@code SLUICE_REDIS_IAM_SERVERLESS}</td><td>false</td><td>true or false</td></tr>
 * <tr><td>{@code AWS_REGION}</td><td>required for IAM</td><td>a region</td></tr>
 * </table>
 */
public record RedisAccessSettings(URI uri, Duration timeout, Optional<Path> authorities, Optional<IamUser> iam) {
    private static final Duration TIMEOUT = Duration.ofMillis(500);

    /** Who to be in ElastiCache. */
    public record IamUser(String cacheName, boolean serverless, String userId, String region) {}

    public static RedisAccessSettings fromEnv(Map<String, String> variables) {
        var environment = Environment.of(variables);
        return new RedisAccessSettings(
                redisUri(environment),
                environment.millis("SLUICE_REDIS_TIMEOUT_MS", TIMEOUT, Duration.ofMillis(10), Duration.ofSeconds(60)),
                environment.text("SLUICE_REDIS_CA_FILE").map(RedisAccessSettings::readable),
                environment.text("SLUICE_REDIS_IAM_CACHE").map(cache -> iamUser(environment, cache)));
    }

    /** Not through {@code Environment}, whose complaint would repeat the password that the URI may hold. */
    private static URI redisUri(Environment environment) {
        String allowed = "redis[s]://[user:password@]host[:port]";
        String value = environment.required("SLUICE_REDIS_URI", allowed);
        try {
            URI uri = URI.create(value);
            RedisReserverSettings.of(uri);
            return uri;
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting("SLUICE_REDIS_URI is wrong; it must be " + allowed);
        }
    }

    private static Path readable(String file) {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw new InvalidSetting("SLUICE_REDIS_CA_FILE is '" + file + "'; it must be a PEM file that can be read");
        }
        return path;
    }

    private static IamUser iamUser(Environment environment, String cacheName) {
        return new IamUser(
                cacheName,
                environment.flag("SLUICE_REDIS_IAM_SERVERLESS", false),
                environment.required("SLUICE_REDIS_IAM_USER", "the ElastiCache user to log in as"),
                environment.required("AWS_REGION", "the region of the cache"));
    }

    public RedisReserverSettings toReserverSettings() {
        var plain = new RedisReserverSettings(uri, timeout, timeout);
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
        return "RedisAccessSettings[" + uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort() + ", " + timeout
                + ", " + authorities + ", " + iam + "]";
    }
}
