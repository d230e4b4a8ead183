package dev.sluice.persistencesink.inventory;

import dev.sluice.servicekit.settings.Environment;
import java.time.Duration;
import java.util.Map;

/**
 * How seats get from the database to the log.
 *
 * @param bootstrapServers {@code SLUICE_KAFKA_BOOTSTRAP}, required, host:port, several with commas
 * @param pollInterval {@code SLUICE_INVENTORY_POLL_INTERVAL_MS}, 1 000, from 10 to 60 000: how long a change of a single
 *     seat may wait
 */
public record PublishSettings(String bootstrapServers, Duration pollInterval) {
    public static PublishSettings fromEnv(Map<String, String> variables) {
        var environment = Environment.of(variables);
        return new PublishSettings(
                environment.required("SLUICE_KAFKA_BOOTSTRAP", "host:port of a broker"),
                environment.millis(
                        "SLUICE_INVENTORY_POLL_INTERVAL_MS",
                        Duration.ofSeconds(1),
                        Duration.ofMillis(10),
                        Duration.ofMinutes(1)));
    }
}
