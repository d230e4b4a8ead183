package dev.sluice.persistencesink;

import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Reads a topic from its beginning. */
public final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TopicReader() {}

    /** The first {@code count} records of the key, in log order. */
    public static <V> List<V> read(Map<String, String> environment, Topic<V> topic, String key, int count) {
        return read(environment, topic.name(), topic.format()::decode, key, count);
    }

    /** Like {@link #read}, as text. */
    public static List<@Nullable String> readRaw(
            Map<String, String> environment, Topic<?> topic, String key, int count) {
        return read(environment, topic.name(), TopicReader::text, key, count);
    }

    /** Those of all records that are there now. */
    public static Set<String> keys(Map<String, String> environment, Topic<?> topic) {
        var keys = new HashSet<String>();
        try (var consumer = consumer(environment, topic.name())) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> keys.add(record.key()));
            }
        }
        return keys;
    }

    /** A tombstone is no text. */
    private static @Nullable String text(byte @Nullable [] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    /** Others write what nobody can read into the same topics, so only what is asked for is read. */
    private static <V extends @Nullable Object> List<V> read(
            Map<String, String> environment, String topic, Function<byte[], V> values, String key, int count) {
        try (var consumer = consumer(environment, topic)) {
            var found = new ArrayList<V>();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        consumer.poll(POLL).forEach(record -> {
                            if (record.key().equals(key)) {
                                found.add(values.apply(record.value()));
                            }
                        });
                        return found.size() >= count;
                    });
            return found;
        }
    }

    /** At the beginning of every partition. */
    private static KafkaConsumer<String, byte[]> consumer(Map<String, String> environment, String topic) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                String.valueOf(environment.get("SLUICE_KAFKA_BOOTSTRAP")),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        var consumer = new KafkaConsumer<>(config, KafkaSerdes.key().deserializer(), new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        return consumer;
    }
}
