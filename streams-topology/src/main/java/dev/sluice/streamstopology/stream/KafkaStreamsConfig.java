package dev.sluice.streamstopology.stream;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler;

/** How Kafka Streams runs the booking topology. */
public final class KafkaStreamsConfig {
    /** A tick waits for a poll to end: with the default of 100 the gate would open ten times too rarely. */
    private static final int POLL_MILLIS = 5;
    /** At the latest; few decisions are committed earlier. */
    private static final int COMMIT_MILLIS = 100;

    private static final int LINGER_MILLIS = 5;
    /** What a headline event writes in that time: with the default of 16 KiB the broker has thousands of requests a second. */
    private static final int BATCH_BYTES = 131_072;

    /** After a crash everybody waits for the dead owner's transaction; no turn comes near it. */
    private static final int TRANSACTION_TIMEOUT_MILLIS = 10_000;

    private static final int SESSION_TIMEOUT_MILLIS = 10_000;
    private static final int HEARTBEAT_MILLIS = 3_000;
    private static final int MAX_POLL_RECORDS = 1_000;

    private KafkaStreamsConfig() {}

    public static Properties of(KafkaRunSettings settings) {
        var config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
        config.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replicationFactor());
        config.put(
                StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG),
                Math.min(2, settings.replicationFactor()));
        guarantees(config);
        pace(config);
        membership(config);
        return config;
    }

    private static void guarantees(Properties config) {
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION_TIMEOUT_MILLIS);
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // To go on after half a turn would commit that half.
        config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndFailProcessingExceptionHandler.class);
    }

    /**
     * Inputs do not wait for one another: with any other setting Kafka Streams 4.3 formats, for each record, what it would
     * log about each input that is empty at the moment, which took a quarter of the time of each. Nothing needs their order
     * but a control and its first requests, and those wait for it in the line.
     */
    private static void pace(Properties config) {
        config.put(StreamsConfig.POLL_MS_CONFIG, POLL_MILLIS);
        config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
        config.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), LINGER_MILLIS);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), MAX_POLL_RECORDS);
    }

    private static void membership(Properties config) {
        // The streams protocol of 4.3 ignores standby settings and lacks fixes that come with 4.4.
        config.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MILLIS);
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MILLIS);
        config.put(StreamsConfig.MAX_WARMUP_REPLICAS_CONFIG, 4);
        config.put(
                StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG,
                Duration.ofMinutes(1).toMillis());
    }
}
