package dev.sluice.salerunner.examination;

import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is committed in a topic, from its first record to its last. */
final class KafkaSaleLog {
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;

    KafkaSaleLog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Hands over an event's values in offset order; one event is one partition. As bytes, because a record that breaks
     * its contract must not end the reading.
     */
    void read(Topic<?> topic, String eventId, Consumer<byte[]> reader) {
        try (var consumer =
                new KafkaConsumer<>(config(), KafkaSerdes.key().deserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            // Under read_committed this is the last stable offset: nothing beyond it is decided yet.
            var behind = new HashMap<>(consumer.endOffsets(partitions));
            behind.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            while (!behind.isEmpty()) {
                consumer.poll(POLL).forEach(found -> {
                    if (eventId.equals(found.key())) {
                        reader.accept(found.value());
                    }
                });
                behind.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            }
        }
    }

    private Map<String, Object> config() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                10_000);
    }
}
