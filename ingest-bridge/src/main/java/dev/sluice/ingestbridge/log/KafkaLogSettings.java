package dev.sluice.ingestbridge.log;

import dev.sluice.servicekit.settings.Environment;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.time.Duration;
import java.util.Map;

/**
 * The cluster and how to write to it.
 *
 * @param bootstrapServers {@code SLUICE_KAFKA_BOOTSTRAP}, required
 * @param instance tells this bridge from others that run at the same time and is the same after a restart: two bridges
 *     under one name throw each other out; {@code SLUICE_BRIDGE_INSTANCE}, {@code 0}
 * @param transactionTimeout how long a transaction may stay open; {@code SLUICE_BRIDGE_TRANSACTION_TIMEOUT_MS}, 4 s, from
 *     1 s to 60 s
 * @param transactionSweep how often the brokers look for transactions beyond their time, their
 *     {@code transaction.abort.timed.out.transaction.cleanup.interval.ms}; {@code SLUICE_BRIDGE_TRANSACTION_SWEEP_MS},
 *     10 s, from 100 ms to 60 s
 */
public record KafkaLogSettings(
        String bootstrapServers, String instance, Duration transactionTimeout, Duration transactionSweep) {
    private static final Duration MAX = Duration.ofSeconds(60);

    public static KafkaLogSettings fromEnv(Map<String, String> variables) {
        var environment = Environment.of(variables);
        return new KafkaLogSettings(
                environment.required("SLUICE_KAFKA_BOOTSTRAP", "host:port of a Kafka broker"),
                instance(environment),
                environment.millis(
                        "SLUICE_BRIDGE_TRANSACTION_TIMEOUT_MS", Duration.ofSeconds(4), Duration.ofSeconds(1), MAX),
                environment.millis(
                        "SLUICE_BRIDGE_TRANSACTION_SWEEP_MS", Duration.ofSeconds(10), Duration.ofMillis(100), MAX));
    }

    private static String instance(Environment environment) {
        String instance = environment.text("SLUICE_BRIDGE_INSTANCE", "0");
        if (!instance.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new InvalidSetting(
                    "SLUICE_BRIDGE_INSTANCE is '" + instance + "'; it must be 1 to 64 of A-Z a-z 0-9 _ -");
        }
        return instance;
    }
}
