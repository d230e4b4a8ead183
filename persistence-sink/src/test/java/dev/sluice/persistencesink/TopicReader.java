package dev.sluice.persistencesink;

import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** Reads a topic from its beginning. */
public final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TopicReader() {}

    /** The first {@code count} records of the key, in log order. */
    public static <V> List<V> read(Map<String, String> environment, Topic<V> topic, String key, int count) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                String.valueOf(environment.get("SLUICE_KAFKA_BOOTSTRAP")),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        try (var consumer = new KafkaConsumer<>(
                config,
                KafkaSerdes.key().deserializer(),
                KafkaSerdes.value(topic).deserializer())) {
            consumer.assign(consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList());
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
}
