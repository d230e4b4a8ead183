package dev.sluice.persistencesink.notification;

import dev.sluice.servicekit.settings.Environment;
import java.time.Duration;
import java.util.Map;

/**
 * How the outbox is emptied.
 *
 * @param dispatchers that work side by side in this process; {@code SLUICE_OUTBOX_DISPATCHERS}, 1, from 1 to 16
 * @param batchSize notifications claimed at once; {@code SLUICE_OUTBOX_BATCH_SIZE}, 500, from 1 to 1 000
 * @param pollInterval how often an empty outbox is looked at; {@code SLUICE_OUTBOX_POLL_INTERVAL_MS}, 200, from 10 to 60 000
 * @param lease how long a claimed batch belongs to its dispatcher, who puts back what it cannot deliver in this time;
 *     {@code SLUICE_OUTBOX_LEASE_MS}, 30 000, from 30 000, which covers the longest call to any channel, to 600 000
 * @param maxFailures failures of its own after which a notification is parked; {@code SLUICE_OUTBOX_MAX_FAILURES}, 10, from
 *     1 to 1 000
 */
public record OutboxSettings(int dispatchers, int batchSize, Duration pollInterval, Duration lease, int maxFailures) {
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(30);

    public static OutboxSettings fromEnv(Map<String, String> variables) {
        var environment = Environment.of(variables);
        return new OutboxSettings(
                environment.integer("SLUICE_OUTBOX_DISPATCHERS", 1, 1, 16),
                environment.integer("SLUICE_OUTBOX_BATCH_SIZE", 500, 1, 1_000),
                environment.millis(
                        "SLUICE_OUTBOX_POLL_INTERVAL_MS",
                        Duration.ofMillis(200),
                        Duration.ofMillis(10),
                        Duration.ofMinutes(1)),
                environment.millis("SLUICE_OUTBOX_LEASE_MS", SHORTEST_LEASE, SHORTEST_LEASE, Duration.ofMinutes(10)),
                environment.integer("SLUICE_OUTBOX_MAX_FAILURES", 10, 1, 1_000));
    }
}
