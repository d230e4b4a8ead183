package dev.sluice.servicekit.health;

import dev.sluice.servicekit.settings.Environment;
import java.util.Map;

/**
 * @param port where health and metrics are served, 0 for any free one; {@code SLUICE_HEALTH_PORT}, 9090
 */
public record HealthSettings(int port) {
    private static final int DEFAULT_PORT = 9090;
    private static final int MAX_PORT = 65_535;

    public static HealthSettings fromEnv(Map<String, String> variables) {
        return new HealthSettings(Environment.of(variables).integer("SLUICE_HEALTH_PORT", DEFAULT_PORT, 0, MAX_PORT));
    }
}
