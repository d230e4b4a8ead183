package dev.sluice.persistencesink.archive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;

/** Reads what is committed in a partition, from its first record to its last, as bytes. */
record KafkaPartitionReader(String bootstrapServers, TopicPartition partition) {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MAX_RECORDS = 10_000;

    /** A person waits for the answer. */
    private static final int PATIENCE_MILLIS = 15_000;

    /** The partition in which the default partitioner puts the key. */
    static KafkaPartitionReader ofKey(String bootstrapServers, String topic, String key) {
        int partitions =
                with(bootstrapServers, consumer -> consumer.partitionsFor(topic).size());
        int hash = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8)));
        return new KafkaPartitionReader(bootstrapServers, new TopicPartition(topic, hash % partitions));
    }

    /** Its first offset. */
    long start() {
        return with(
                bootstrapServers,
                consumer -> consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L));
    }

    void read(Consumer<ConsumerRecord<String, byte[]>> visitor) {
        with(bootstrapServers, consumer -> {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            // Under read_committed this is the last stable offset: nothing beyond it is decided yet.
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(POLL).forEach(visitor);
            }
            return end;
        });
    }

    private static <T> T with(String bootstrapServers, Function<KafkaConsumer<String, byte[]>, T> work) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                MAX_RECORDS);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            return work.apply(consumer);
        }
    }
}
