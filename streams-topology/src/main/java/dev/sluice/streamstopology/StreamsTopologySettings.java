package dev.sluice.streamstopology;

import dev.sluice.servicekit.settings.Environment;
import dev.sluice.streamstopology.access.RedisAccessSettings;
import dev.sluice.streamstopology.stream.KafkaRunSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Everything that can be set, besides what {@link RedisAccessSettings} has.
 *
 * <table>
 * <caption>Variables, defaults, ranges</caption>
 * <tr><td>{@code SLUICE_KAFKA_BOOTSTRAP}</td><td>required</td><td>host:port, several with commas</td></tr>
 * <tr><td>{@code SLUICE_TOPOLOGY_APPLICATION_ID}</td><td>booking</td><td>a consumer group id</td></tr>
 * <tr><td>{@code SLUICE_TOPOLOGY_THREADS}</td><td>2</td><td>1 to 64</td></tr>
 * <tr><td>{@code SLUICE_STANDBY_REPLICAS}</td><td>1</td><td>0 to 3</td></tr>
 * <tr><td>{@code SLUICE_REPLICATION_FACTOR}</td><td>3</td><td>1 to 9, of internal topics</td></tr>
 * <tr><td>{@code SLUICE_STATE_DIR}</td><td>sluice-state in the temporary folder</td><td>a folder</td></tr>
 * <tr><td>{@code SLUICE_GATE_TICK_MS}</td><td>10</td><td>5 to 1 000</td></tr>
 * </table>
 */
record StreamsTopologySettings(KafkaRunSettings kafka, RedisAccessSettings redis, Duration gateTick) {
    static StreamsTopologySettings fromEnv(Map<String, String> variables) {
        var environment = Environment.of(variables);
        return new StreamsTopologySettings(
                kafka(environment),
                RedisAccessSettings.fromEnv(variables),
                environment.millis(
                        "SLUICE_GATE_TICK_MS", Duration.ofMillis(10), Duration.ofMillis(5), Duration.ofSeconds(1)));
    }

    private static KafkaRunSettings kafka(Environment environment) {
        return new KafkaRunSettings(
                environment.required("SLUICE_KAFKA_BOOTSTRAP", "host:port of a broker"),
                environment.text("SLUICE_TOPOLOGY_APPLICATION_ID", "booking"),
                environment.integer("SLUICE_TOPOLOGY_THREADS", 2, 1, 64),
                environment.integer("SLUICE_STANDBY_REPLICAS", 1, 0, 3),
                environment.integer("SLUICE_REPLICATION_FACTOR", 3, 1, 9),
                environment
                        .text("SLUICE_STATE_DIR")
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "sluice-state")));
    }
}
