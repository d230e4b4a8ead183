package dev.sluice.streamstopology.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.servicekit.settings.InvalidSetting;
import dev.sluice.streamstopology.access.RedisAccessSettings.IamUser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisAccessSettingsTest {
    private static final String ADDRESS = "rediss://cache:6379";

    @Test
    void theDefaultsAreThese() {
        var settings = RedisAccessSettings.fromEnv(Map.of("SLUICE_REDIS_URI", ADDRESS));
        assertThat(settings)
                .isEqualTo(new RedisAccessSettings(
                        URI.create(ADDRESS), Duration.ofMillis(500), Optional.empty(), Optional.empty()));
        assertThat(settings.toReserverSettings().login()).isEmpty();
    }

    @Test
    void everyVariableIsHeeded(@TempDir Path folder) throws IOException {
        Path authorities = Files.createFile(folder.resolve("ca.pem"));
        var variables = new HashMap<>(Map.of("SLUICE_REDIS_URI", ADDRESS));
        variables.put("SLUICE_REDIS_TIMEOUT_MS", "250");
        variables.put("SLUICE_REDIS_CA_FILE", authorities.toString());
        variables.put("SLUICE_REDIS_IAM_CACHE", "sale");
        variables.put("SLUICE_REDIS_IAM_USER", "warmer");
        variables.put("SLUICE_REDIS_IAM_SERVERLESS", "true");
        variables.put("AWS_REGION", "ap-northeast-2");

        var settings = RedisAccessSettings.fromEnv(variables);

        assertThat(settings)
                .isEqualTo(new RedisAccessSettings(
                        URI.create(ADDRESS),
                        Duration.ofMillis(250),
                        Optional.of(authorities),
                        Optional.of(new IamUser("sale", true, "warmer", "ap-northeast-2"))));
        var reserver = settings.toReserverSettings();
        assertThat(reserver.answerTimeout()).isEqualTo(Duration.ofMillis(250));
        assertThat(reserver.authorities()).contains(authorities);
        assertThat(reserver.login()).isPresent();
    }

    @Test
    void aPasswordIsNeverRepeated() {
        assertThatThrownBy(() -> RedisAccessSettings.fromEnv(Map.of("SLUICE_REDIS_URI", "http://me:secret@host")))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("SLUICE_REDIS_URI is wrong; it must be redis[s]://[user:password@]host[:port]");
        assertThat(RedisAccessSettings.fromEnv(Map.of("SLUICE_REDIS_URI", "redis://me:secret@host"))
                        .toString())
                .doesNotContain("secret");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> RedisAccessSettings.fromEnv(Map.of()))
                .hasMessage("SLUICE_REDIS_URI is not set; it must be redis[s]://[user:password@]host[:port]");
        assertThatThrownBy(() -> RedisAccessSettings.fromEnv(
                        Map.of("SLUICE_REDIS_URI", ADDRESS, "SLUICE_REDIS_IAM_CACHE", "sale")))
                .hasMessage("SLUICE_REDIS_IAM_USER is not set; it must be the ElastiCache user to log in as");
        assertThatThrownBy(() -> RedisAccessSettings.fromEnv(
                        Map.of("SLUICE_REDIS_URI", ADDRESS, "SLUICE_REDIS_CA_FILE", "none.pem")))
                .hasMessage("SLUICE_REDIS_CA_FILE is 'none.pem'; it must be a PEM file that can be read");
    }
}
