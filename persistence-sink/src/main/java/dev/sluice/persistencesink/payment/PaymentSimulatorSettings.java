package dev.sluice.persistencesink.payment;

import dev.sluice.servicekit.settings.Environment;
import java.time.Duration;
import java.util.Map;

/**
 * @param bootstrapServers {@code SLUICE_KAFKA_BOOTSTRAP}, required
 * @param buyer {@code SLUICE_PAYMENT_MIX}, success:100, percent of success, decline, late and never; and
 *     {@code SLUICE_PAYMENT_DELAY_MS}, 500, from 0 to 600 000
 */
record PaymentSimulatorSettings(String bootstrapServers, SimulatedBuyer buyer) {
    private static final String MIX = "SLUICE_PAYMENT_MIX";

    static PaymentSimulatorSettings fromEnv(Map<String, String> variables) {
        var environment = Environment.of(variables);
        return new PaymentSimulatorSettings(
                environment.required("SLUICE_KAFKA_BOOTSTRAP", "host:port of a broker"),
                new SimulatedBuyer(
                        PaymentMix.parse(MIX, environment.text(MIX, "success:100")),
                        environment.millis(
                                "SLUICE_PAYMENT_DELAY_MS",
                                Duration.ofMillis(500),
                                Duration.ZERO,
                                Duration.ofMinutes(10))));
    }
}
