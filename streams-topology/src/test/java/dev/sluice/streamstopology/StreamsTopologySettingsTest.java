package dev.sluice.streamstopology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.servicekit.settings.InvalidSetting;
import dev.sluice.streamstopology.access.RedisAccessSettings;
import dev.sluice.streamstopology.stream.KafkaRunSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamsTopologySettingsTest {
    private static final Map<String, String> REQUIRED =
            Map.of("SLUICE_KAFKA_BOOTSTRAP", "kafka:9092", "SLUICE_REDIS_URI", "redis://redis:6379");

    @Test
    void theDefaultsAreThese() {
        var settings = StreamsTopologySettings.fromEnv(REQUIRED);

        Path stateDir = Path.of(System.getProperty("java.io.tmpdir"), "sluice-state");
        assertThat(settings)
                .isEqualTo(new StreamsTopologySettings(
                        new KafkaRunSettings("kafka:9092", "booking", 2, 1, 3, stateDir),
                        RedisAccessSettings.fromEnv(REQUIRED),
                        Duration.ofMillis(10)));
    }

    @Test
    void everyVariableIsHeeded() {
        var variables = new HashMap<>(REQUIRED);
        variables.put("SLUICE_TOPOLOGY_APPLICATION_ID", "booking-2");
        variables.put("SLUICE_TOPOLOGY_THREADS", "4");
        variables.put("SLUICE_STANDBY_REPLICAS", "0");
        variables.put("SLUICE_REPLICATION_FACTOR", "1");
        variables.put("SLUICE_STATE_DIR", "elsewhere");
        variables.put("SLUICE_GATE_TICK_MS", "20");

        var settings = StreamsTopologySettings.fromEnv(variables);

        assertThat(settings)
                .isEqualTo(new StreamsTopologySettings(
                        new KafkaRunSettings("kafka:9092", "booking-2", 4, 0, 1, Path.of("elsewhere")),
                        RedisAccessSettings.fromEnv(REQUIRED),
                        Duration.ofMillis(20)));
    }

    @Test
    void aMissingAddressIsNamed() {
        assertThatThrownBy(() -> StreamsTopologySettings.fromEnv(Map.of()))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("SLUICE_KAFKA_BOOTSTRAP");
    }
}
