package dev.sluice.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.frontdoor.identity.IdentitySettings;
import dev.sluice.frontdoor.pace.PaceSettings;
import dev.sluice.frontdoor.users.CacheSettings;
import dev.sluice.frontdoor.users.DirectorySettings;
import dev.sluice.frontdoor.visit.VisitSettings;
import dev.sluice.servicekit.settings.Environment;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessSettingsTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Map<String, String> ISSUER = Map.of(
            "SLUICE_OIDC_ISSUER", "https://id.local",
            "SLUICE_OIDC_KEYS_URL", "https://id.local/keys",
            "SLUICE_OIDC_AUDIENCE", "sluice",
            "SLUICE_USER_ID_SECRET", SECRET);

    private static AccessSettings settings(Map<String, String> variables) {
        return AccessSettings.fromEnv(Environment.of(variables));
    }

    private static AccessSettings trustingAnd(String name, String value) {
        var variables = new HashMap<>(ISSUER);
        variables.put(name, value);
        return settings(variables);
    }

    @Test
    void theDefaultsAreThese() {
        assertThat(settings(Map.of()))
                .isEqualTo(new AccessSettings(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new VisitSettings(Duration.ofMinutes(30), false),
                        new AccessSettings.Paces(
                                new PaceSettings(30, 30, 500_000), new PaceSettings(1_200, 100, 500_000)),
                        Duration.ofSeconds(5)));
        assertThat(settings(ISSUER).identity())
                .contains(new IdentitySettings(
                        "https://id.local",
                        URI.create("https://id.local/keys"),
                        "sluice",
                        Duration.ofSeconds(30),
                        new IdentitySettings.Claims("roles", "sluice-operator", "membership_level", "verified"),
                        SECRET));
    }

    @Test
    void everyVariableIsMapped() {
        var variables = new HashMap<>(ISSUER);
        variables.putAll(Map.ofEntries(
                Map.entry("SLUICE_OIDC_SKEW_MS", "1000"),
                Map.entry("SLUICE_OIDC_ROLES_CLAIM", "realm_access.roles"),
                Map.entry("SLUICE_OIDC_OPERATOR_ROLE", "box-office"),
                Map.entry("SLUICE_OIDC_LEVEL_CLAIM", "level"),
                Map.entry("SLUICE_OIDC_VERIFIED_CLAIM", "email_verified"),
                Map.entry("SLUICE_USER_DIRECTORY_URL", "http://users.local/{subject}"),
                Map.entry("SLUICE_USER_DIRECTORY_TIMEOUT_MS", "70"),
                Map.entry("SLUICE_USER_CACHE_URI", "redis://cache:6379"),
                Map.entry("SLUICE_USER_CACHE_CA_FILE", "ca.pem"),
                Map.entry("SLUICE_USER_CACHE_IAM_CACHE", "users"),
                Map.entry("SLUICE_USER_CACHE_IAM_USER", "door"),
                Map.entry("SLUICE_USER_CACHE_IAM_SERVERLESS", "true"),
                Map.entry("AWS_REGION", "ap-northeast-2"),
                Map.entry("SLUICE_VISIT_MS", "60000"),
                Map.entry("SLUICE_VISIT_VERIFIED_ONLY", "true"),
                Map.entry("SLUICE_VISITS_PER_MINUTE", "1"),
                Map.entry("SLUICE_VISIT_REQUESTS_PER_MINUTE", "2"),
                Map.entry("SLUICE_VISIT_REQUEST_BURST", "3"),
                Map.entry("SLUICE_VISITORS_REMEMBERED", "4"),
                Map.entry("SLUICE_ANNOUNCE_TIMEOUT_MS", "500")));

        assertThat(settings(variables))
                .isEqualTo(new AccessSettings(
                        Optional.of(new IdentitySettings(
                                "https://id.local",
                                URI.create("https://id.local/keys"),
                                "sluice",
                                Duration.ofSeconds(1),
                                new IdentitySettings.Claims(
                                        "realm_access.roles", "box-office", "level", "email_verified"),
                                SECRET)),
                        Optional.of(new DirectorySettings("http://users.local/{subject}", Duration.ofMillis(70))),
                        Optional.of(new CacheSettings(
                                URI.create("redis://cache:6379"),
                                Optional.of(Path.of("ca.pem")),
                                Optional.of(new CacheSettings.IamUser("users", true, "door", "ap-northeast-2")))),
                        new VisitSettings(Duration.ofMinutes(1), true),
                        new AccessSettings.Paces(new PaceSettings(1, 1, 4), new PaceSettings(2, 3, 4)),
                        Duration.ofMillis(500)));
    }

    @Test
    void theCacheIsEnteredWithATokenOfTheRoleIfItIsSaidWhichOneItIs() {
        var plain = trustingAnd("SLUICE_USER_CACHE_URI", "rediss://door:secret@cache")
                .cache();
        assertThat(plain).hasValueSatisfying(cache -> {
            assertThat(cache.toRedis().login()).isEmpty();
            assertThat(cache.toString()).doesNotContain("secret");
        });

        var variables = new HashMap<>(ISSUER);
        variables.put("SLUICE_USER_CACHE_URI", "rediss://cache");
        variables.put("SLUICE_USER_CACHE_IAM_CACHE", "users");
        assertThatThrownBy(() -> settings(variables))
                .hasMessage("SLUICE_USER_CACHE_IAM_USER is not set; it must be the ElastiCache user to log in as");
        variables.put("SLUICE_USER_CACHE_IAM_USER", "door");
        variables.put("AWS_REGION", "ap-northeast-2");

        assertThat(settings(variables).cache())
                .hasValueSatisfying(cache -> assertThat(cache.toRedis().login()).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "SLUICE_OIDC_KEYS_URL, ftp://id.local/keys",
        "SLUICE_OIDC_KEYS_URL, file:/etc/passwd",
        "SLUICE_USER_ID_SECRET, short",
        "SLUICE_USER_DIRECTORY_URL, https://users.local/",
        "SLUICE_USER_DIRECTORY_URL, {subject}",
        "SLUICE_USER_DIRECTORY_URL, not a url/{subject}",
        "SLUICE_USER_CACHE_URI, http://cache",
        "SLUICE_VISIT_MS, 86400001"
    })
    void whatCannotWorkIsRefusedAtTheStart(String name, String value) {
        assertThatThrownBy(() -> trustingAnd(name, value))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining(name + " is ");
    }

    @Test
    void withoutASecretForUserIdsNoIssuerIsTrusted() {
        var variables = new HashMap<>(ISSUER);
        variables.remove("SLUICE_USER_ID_SECRET");

        assertThatThrownBy(() -> settings(variables)).hasMessageStartingWith("SLUICE_USER_ID_SECRET is not set");
    }

    @Test
    void noSecretIsInAnyText() {
        assertThat(trustingAnd("SLUICE_USER_CACHE_URI", "redis://user:hush@cache")
                        .toString())
                .doesNotContain(SECRET)
                .doesNotContain("hush");
        assertThatThrownBy(() -> trustingAnd("SLUICE_USER_CACHE_URI", "redis:/user:hush@cache"))
                .hasMessageNotContaining("hush");
    }
}
