package dev.sluice.persistencesink.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishSettingsTest {
    @Test
    void theDefaultsAreTheseAndEveryVariableCounts() {
        assertThat(PublishSettings.fromEnv(Map.of("SLUICE_KAFKA_BOOTSTRAP", "broker:9092")))
                .isEqualTo(new PublishSettings("broker:9092", Duration.ofSeconds(1)));
        assertThat(PublishSettings.fromEnv(
                        Map.of("SLUICE_KAFKA_BOOTSTRAP", "broker:9092", "SLUICE_INVENTORY_POLL_INTERVAL_MS", "250")))
                .isEqualTo(new PublishSettings("broker:9092", Duration.ofMillis(250)));
    }
}
