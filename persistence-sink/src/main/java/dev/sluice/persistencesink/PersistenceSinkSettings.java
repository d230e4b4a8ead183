package dev.sluice.persistencesink;

import dev.sluice.persistencesink.buffer.DrainSettings;
import dev.sluice.persistencesink.database.DatabaseSettings;
import dev.sluice.servicekit.settings.Environment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Everything that can be set. Those of the database: see {@link DatabaseSettings}; those of
 * notifications: see {@link NotificationSettings}.
 *
 * <table>
 * <caption>Variables, defaults, ranges</caption>
 * <tr><td>{@code SLUICE_KAFKA_BOOTSTRAP}</td><td>required</td><td>host:port, several with commas</td></tr>
 * <tr><td>{@code SLUICE_REPLICATION_FACTOR}</td><td>3</td><td>1 to 9, of internal topics</td></tr>
 * <tr><td>{@code SLUICE_STANDBY_REPLICAS}</td><td>1</td><td>0 to 3</td></tr>
 * <tr><td>{@code SLUICE_STATE_DIR}</td><td>sluice-state in the temporary folder</td><td>a folder</td></tr>
 * <tr><td>{@code SLUICE_SINK_THREADS}</td><td>1</td><td>1 to 32</td></tr>
 * <tr><td>{@code SLUICE_SINK_BATCH_SIZE}</td><td>1 000</td><td>1 to 10 000 outcomes a transaction</td></tr>
 * <tr><td>{@code SLUICE_SINK_DRAIN_INTERVAL_MS}</td><td>100</td><td>10 to 5 000</td></tr>
 * <tr><td>{@code SLUICE_SINK_BUFFER_LIMIT}</td><td>100 000</td><td>1 to 10 000 000 outcomes a partition</td></tr>
 * </table>
 */
record PersistenceSinkSettings(
        KafkaSettings kafka, DatabaseSettings database, DrainSettings drain, NotificationSettings notifications) {

    /** How to run on Kafka. */
    record KafkaSettings(
            String bootstrapServers, int replicationFactor, int standbyReplicas, Path stateDir, int threads) {}

    static PersistenceSinkSettings fromEnv(Map<String, String> variables) {
        var environment = Environment.of(variables);
        return new PersistenceSinkSettings(
                kafka(environment),
                DatabaseSettings.fromEnv(variables),
                drain(environment),
                NotificationSettings.fromEnv(variables));
    }

    private static KafkaSettings kafka(Environment environment) {
        return new KafkaSettings(
                environment.required("SLUICE_KAFKA_BOOTSTRAP", "host:port of a broker"),
                environment.integer("SLUICE_REPLICATION_FACTOR", 3, 1, 9),
                environment.integer("SLUICE_STANDBY_REPLICAS", 1, 0, 3),
                environment
                        .text("SLUICE_STATE_DIR")
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "sluice-state")),
                environment.integer("SLUICE_SINK_THREADS", 1, 1, 32));
    }

    private static DrainSettings drain(Environment environment) {
        return new DrainSettings(
                environment.integer("SLUICE_SINK_BATCH_SIZE", 1_000, 1, 10_000),
                environment.millis(
                        "SLUICE_SINK_DRAIN_INTERVAL_MS",
                        Duration.ofMillis(100),
                        Duration.ofMillis(10),
                        Duration.ofSeconds(5)),
                environment.integer("SLUICE_SINK_BUFFER_LIMIT", 100_000, 1, 10_000_000));
    }
}
