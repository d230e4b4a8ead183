package dev.sluice.frontdoor;

import dev.sluice.frontdoor.identity.IdentitySettings;
import dev.sluice.frontdoor.pace.PaceSettings;
import dev.sluice.frontdoor.users.CacheSettings;
import dev.sluice.frontdoor.users.DirectorySettings;
import dev.sluice.frontdoor.visit.VisitSettings;
import dev.sluice.redisreserver.usercache.UserKey;
import dev.sluice.servicekit.settings.Environment;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Who may do what, and how often. Without {@code SLUICE_OIDC_ISSUER} nobody can begin a visit or operate a sale here.
 *
 * @param identity {@code SLUICE_OIDC_ISSUER}; with it {@code SLUICE_OIDC_KEYS_URL} (http or https),
 *     {@code SLUICE_OIDC_AUDIENCE} and {@code SLUICE_USER_ID_SECRET} (at least 32 characters) are required, and there are
 *     {@code SLUICE_OIDC_SKEW_MS} (30000, 0 to 300000; whole seconds count), {@code SLUICE_OIDC_ROLES_CLAIM} (roles),
 *     {@code SLUICE_OIDC_OPERATOR_ROLE} (sluice-operator), {@code SLUICE_OIDC_LEVEL_CLAIM} (membership_level),
 *     {@code SLUICE_OIDC_VERIFIED_CLAIM} (verified)
 * @param directory {@code SLUICE_USER_DIRECTORY_URL}, with "{subject}" in its path; {@code SLUICE_USER_DIRECTORY_TIMEOUT_MS}
 *     (500, 10 to 60000)
 * @param cache {@code SLUICE_USER_CACHE_URI}, redis[s]://[user:password@]host[:port] of a stand-alone Redis;
 *     {@code SLUICE_USER_CACHE_CA_FILE}, a PEM file; {@code SLUICE_USER_CACHE_IAM_CACHE}, an ElastiCache replication group
 *     or serverless cache to log in to with a token of the process's AWS role, and then
 *     {@code SLUICE_USER_CACHE_IAM_USER} and {@code AWS_REGION}, both required, and
 *     {@code SLUICE_USER_CACHE_IAM_SERVERLESS} (false)
 * @param visits {@code SLUICE_VISIT_MS} (1800000, 60000 to 86400000), {@code SLUICE_VISIT_VERIFIED_ONLY} (false)
 * @param paces how often one person may begin a visit, {@code SLUICE_VISITS_PER_MINUTE} (30, 1 to 1000000), and ask in
 *     one visit: {@code SLUICE_VISIT_REQUESTS_PER_MINUTE} (1200, 1 to 100000000), {@code SLUICE_VISIT_REQUEST_BURST}
 *     (100, 1 to 1000000); {@code SLUICE_VISITORS_REMEMBERED} (500000, 1 to 100000000), of about 200 bytes each
 * @param announceTimeout {@code SLUICE_ANNOUNCE_TIMEOUT_MS} (5000, 100 to 60000), until Kafka has to have confirmed
 */
record AccessSettings(
        Optional<IdentitySettings> identity,
        Optional<DirectorySettings> directory,
        Optional<CacheSettings> cache,
        VisitSettings visits,
        Paces paces,
        Duration announceTimeout) {
    private static final int MILLION = 1_000_000;

    /**
     * @param visits of one person
     * @param requests in one visit
     */
    record Paces(PaceSettings visits, PaceSettings requests) {}

    static AccessSettings fromEnv(Environment environment) {
        return new AccessSettings(
                environment.text("SLUICE_OIDC_ISSUER").map(issuer -> identity(environment, issuer)),
                environment.text("SLUICE_USER_DIRECTORY_URL").map(url -> directory(environment, url)),
                environment.text("SLUICE_USER_CACHE_URI").map(uri -> cache(environment, uri)),
                new VisitSettings(
                        environment.millis(
                                "SLUICE_VISIT_MS", Duration.ofMinutes(30), Duration.ofMinutes(1), Duration.ofDays(1)),
                        environment.flag("SLUICE_VISIT_VERIFIED_ONLY", false)),
                paces(environment),
                environment.millis(
                        "SLUICE_ANNOUNCE_TIMEOUT_MS",
                        Duration.ofSeconds(5),
                        Duration.ofMillis(100),
                        Duration.ofMinutes(1)));
    }

    private static IdentitySettings identity(Environment environment, String issuer) {
        return new IdentitySettings(
                issuer,
                web("SLUICE_OIDC_KEYS_URL", environment.requiredUri("SLUICE_OIDC_KEYS_URL")),
                environment.required("SLUICE_OIDC_AUDIENCE", "what the issuer calls this system"),
                environment.millis("SLUICE_OIDC_SKEW_MS", Duration.ofSeconds(30), Duration.ZERO, Duration.ofMinutes(5)),
                new IdentitySettings.Claims(
                        environment.text("SLUICE_OIDC_ROLES_CLAIM", "roles"),
                        environment.text("SLUICE_OIDC_OPERATOR_ROLE", "sluice-operator"),
                        environment.text("SLUICE_OIDC_LEVEL_CLAIM", "membership_level"),
                        environment.text("SLUICE_OIDC_VERIFIED_CLAIM", "verified")),
                environment.secret("SLUICE_USER_ID_SECRET", UserKey.MIN_SECRET_LENGTH));
    }

    private static DirectorySettings directory(Environment environment, String url) {
        String allowed = "an http or https URL with " + DirectorySettings.SUBJECT + " in its path";
        try {
            web("SLUICE_USER_DIRECTORY_URL", URI.create(url.replace(DirectorySettings.SUBJECT, "subject")));
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting("SLUICE_USER_DIRECTORY_URL is '" + url + "'; it must be " + allowed);
        }
        if (!url.contains(DirectorySettings.SUBJECT)) {
            throw new InvalidSetting("SLUICE_USER_DIRECTORY_URL is '" + url + "'; it must be " + allowed);
        }
        return new DirectorySettings(
                url,
                environment.millis(
                        "SLUICE_USER_DIRECTORY_TIMEOUT_MS",
                        Duration.ofMillis(500),
                        Duration.ofMillis(10),
                        Duration.ofMinutes(1)));
    }

    private static URI web(String name, URI uri) {
        boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!isWeb || uri.getHost() == null) {
            throw new InvalidSetting(name + " is '" + uri + "'; it must be an http or https URL");
        }
        return uri;
    }

    /** Not through {@link Environment#uri}, whose complaint would repeat the password that the URI may hold. */
    private static CacheSettings cache(Environment environment, String uri) {
        var authorities = environment.text("SLUICE_USER_CACHE_CA_FILE").map(Path::of);
        var iam = environment.text("SLUICE_USER_CACHE_IAM_CACHE").map(cache -> iamUser(environment, cache));
        try {
            return new CacheSettings(URI.create(uri), authorities, iam);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(
                    "SLUICE_USER_CACHE_URI is wrong; it must be redis[s]://[user:password@]host[:port]");
        }
    }

    private static CacheSettings.IamUser iamUser(Environment environment, String cacheName) {
        return new CacheSettings.IamUser(
                cacheName,
                environment.flag("SLUICE_USER_CACHE_IAM_SERVERLESS", false),
                environment.required("SLUICE_USER_CACHE_IAM_USER", "the ElastiCache user to log in as"),
                environment.required("AWS_REGION", "the region of the cache"));
    }

    private static Paces paces(Environment environment) {
        int visits = environment.integer("SLUICE_VISITS_PER_MINUTE", 30, 1, MILLION);
        int remembered = environment.integer("SLUICE_VISITORS_REMEMBERED", 500_000, 1, 100 * MILLION);
        return new Paces(
                new PaceSettings(visits, visits, remembered),
                new PaceSettings(
                        environment.integer("SLUICE_VISIT_REQUESTS_PER_MINUTE", 1_200, 1, 100 * MILLION),
                        environment.integer("SLUICE_VISIT_REQUEST_BURST", 100, 1, MILLION),
                        remembered));
    }
}
