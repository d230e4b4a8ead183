package dev.sluice.persistencesink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.persistencesink.PersistenceSinkSettings.KafkaSettings;
import dev.sluice.persistencesink.buffer.DrainSettings;
import dev.sluice.persistencesink.database.DatabaseSettings;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersistenceSinkSettingsTest {
    private static final Map<String, String> REQUIRED = Map.of(
            "SLUICE_KAFKA_BOOTSTRAP", "broker:9092",
            "SLUICE_POSTGRES_URL", "jdbc:postgresql://db:5432/sluice",
            "SLUICE_POSTGRES_USER", "sink",
            "SLUICE_POSTGRES_PASSWORD", "secret");

    @Test
    void theDefaultsAreThese() {
        assertThat(PersistenceSinkSettings.fromEnv(REQUIRED))
                .isEqualTo(new PersistenceSinkSettings(
                        new KafkaSettings(
                                "broker:9092", 3, 1, Path.of(System.getProperty("java.io.tmpdir"), "sluice-state"), 1),
                        new DatabaseSettings(
                                "jdbc:postgresql://db:5432/sluice", "sink", "secret", Duration.ofSeconds(10), true),
                        new DrainSettings(1_000, Duration.ofMillis(100), 100_000),
                        NotificationSettings.fromEnv(Map.of())));
    }

    @Test
    void everyVariableCounts() {
        // Given
        var variables = new HashMap<>(REQUIRED);
        variables.put("SLUICE_REPLICATION_FACTOR", "1");
        variables.put("SLUICE_STANDBY_REPLICAS", "0");
        variables.put("SLUICE_STATE_DIR", "/state");
        variables.put("SLUICE_SINK_THREADS", "4");
        variables.put("SLUICE_SINK_BATCH_SIZE", "500");
        variables.put("SLUICE_SINK_DRAIN_INTERVAL_MS", "50");
        variables.put("SLUICE_SINK_BUFFER_LIMIT", "2000");
        variables.put("SLUICE_STATEMENT_TIMEOUT_MS", "5000");
        variables.put("SLUICE_POSTGRES_MIGRATE", "false");
        variables.put("SLUICE_OUTBOX_BATCH_SIZE", "10");

        // Then
        assertThat(PersistenceSinkSettings.fromEnv(variables))
                .isEqualTo(new PersistenceSinkSettings(
                        new KafkaSettings("broker:9092", 1, 0, Path.of("/state"), 4),
                        new DatabaseSettings(
                                "jdbc:postgresql://db:5432/sluice", "sink", "secret", Duration.ofSeconds(5), false),
                        new DrainSettings(500, Duration.ofMillis(50), 2_000),
                        NotificationSettings.fromEnv(Map.of("SLUICE_OUTBOX_BATCH_SIZE", "10"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SLUICE_KAFKA_BOOTSTRAP",
                "SLUICE_POSTGRES_URL",
                "SLUICE_POSTGRES_USER",
                "SLUICE_POSTGRES_PASSWORD"
            })
    void whatIsMissingIsNamed(String variable) {
        // Given
        var variables = new HashMap<>(REQUIRED);
        variables.remove(variable);

        // Then
        assertThatThrownBy(() -> PersistenceSinkSettings.fromEnv(variables))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining(variable);
    }

    @Test
    void aUrlOfAnotherDatabaseIsRefusedWithoutRepeatingIt() {
        // Given
        var variables = new HashMap<>(REQUIRED);
        variables.put("SLUICE_POSTGRES_URL", "postgresql://sink:hunter2@db/sluice");

        // Then
        assertThatThrownBy(() -> PersistenceSinkSettings.fromEnv(variables))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("SLUICE_POSTGRES_URL")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void noPasswordIsEverPrinted() {
        assertThat(PersistenceSinkSettings.fromEnv(REQUIRED)).asString().doesNotContain("secret");
    }
}
