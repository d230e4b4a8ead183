package dev.sluice.persistencesink;

import dev.sluice.persistencesink.PersistenceSinkSettings.KafkaSettings;
import dev.sluice.persistencesink.deadletter.KafkaParkUndecodable;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** How Kafka Streams runs the sink. */
final class KafkaStreamsConfig {
    private static final int POLL_MILLIS = 20;
    private static final int COMMIT_MILLIS = 200;
    private static final long CACHE_BYTES_A_THREAD = 64L * 1024 * 1024;
    private static final int SESSION_TIMEOUT_MILLIS = 10_000;
    private static final int HEARTBEAT_MILLIS = 3_000;

    private KafkaStreamsConfig() {}

    static Properties of(KafkaSettings settings) {
        var config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, PersistenceSink.APPLICATION_ID);
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        config.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replicationFactor());
        config.put(
                StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG),
                Math.min(2, settings.replicationFactor()));
        config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        // What is written twice has one effect, so a crash need not wait for a transaction to time out.
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        // Only exactly-once sets this by itself; the outcomes come out of the booking topology's transactions.
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.ISOLATION_LEVEL_CONFIG), "read_committed");
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MILLIS);
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MILLIS);
        // Clock ticks wait for a poll to end.
        config.put(StreamsConfig.POLL_MS_CONFIG, POLL_MILLIS);
        config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
        config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES_A_THREAD * settings.threads());
        config.put(
                StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG,
                Duration.ofMinutes(1).toMillis());
        config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, KafkaParkUndecodable.class);
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return config;
    }
}
