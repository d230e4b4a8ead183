package dev.sluice.servicekit.health;

import dev.sluice.servicekit.settings.Environment;
import java.util.Map;

/**
 * @param address to listen on, {@code SLUICE_HEALTH_ADDRESS}, 127.0.0.1: a probe asks from inside the container, and metrics
 *     are nobody else's business. A Prometheus that scrapes from outside needs 0.0.0.0
 * @param port where health and metrics are served, 0 for any free one; {@code SLUICE_HEALTH_PORT}, 9090
 */
public record HealthSettings(String address, int port) {
    private static final String DEFAULT_ADDRESS = "127.0.0.1";

    private static final int DEFAULT_PORT = 9090;
    private static final int MAX_PORT = 65_535;

    public static HealthSettings fromEnv(Map<String, String> variables) {
        var environment = Environment.of(variables);
        return new HealthSettings(
                environment.text("SLUICE_HEALTH_ADDRESS", DEFAULT_ADDRESS),
                environment.integer("SLUICE_HEALTH_PORT", DEFAULT_PORT, 0, MAX_PORT));
    }
}
