package dev.sluice.persistencesink;

import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads a topic from its beginning. */
public final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TopicReader() {}

    /** The first {@code count} records of the key, in log order. */
    public static <V> List<V> read(Map<String, String> environment, Topic<V> topic, String key, int count) {
        return read(environment, topic.name(), KafkaSerdes.value(topic).deserializer(), key, count);
    }

    /** Like {@link #read}, as text. */
    public static List<String> readRaw(Map<String, String> environment, Topic<?> topic, String key, int count) {
        return read(environment, topic.name(), new StringDeserializer(), key, count);
    }

    /** Those of all records that are there now. */
    public static Set<String> keys(Map<String, String> environment, Topic<?> topic) {
        var keys = new HashSet<String>();
        try (var consumer = consumer(environment, topic.name(), new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> keys.add(record.key()));
            }
        }
        return keys;
    }

    private static <V> List<V> read(
            Map<String, String> environment, String topic, Deserializer<V> values, String key, int count) {
        try (var consumer = consumer(environment, topic, values)) {
            var found = new ArrayList<V>();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        consumer.poll(POLL).forEach(record -> {
                            if (record.key().equals(key)) {
                                found.add(record.value());
                            }
                        });
                        return found.size() >= count;
                    });
            return found;
        }
    }

    /** At the beginning of every partition. */
    private static <V> KafkaConsumer<String, V> consumer(
            Map<String, String> environment, String topic, Deserializer<V> values) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                String.valueOf(environment.get("SLUICE_KAFKA_BOOTSTRAP")),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        var consumer = new KafkaConsumer<>(config, KafkaSerdes.key().deserializer(), values);
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        return consumer;
    }
}
