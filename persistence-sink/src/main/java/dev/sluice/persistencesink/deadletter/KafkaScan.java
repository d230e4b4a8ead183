package dev.sluice.persistencesink.deadletter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic as it stands, without a group and without a trace. */
final class KafkaScan {
    private static final Duration POLL = Duration.ofMillis(100);

    private final String bootstrapServers;
    private final String topic;

    KafkaScan(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
    }

    /** Every record that is there now, in order within a partition, until the visitor has enough and says false. */
    void forEach(Predicate<ConsumerRecord<byte[], byte[]>> visitor) {
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(POLL)) {
                    if (!visitor.test(record)) {
                        return;
                    }
                }
            }
        }
    }

    Optional<ConsumerRecord<byte[], byte[]>> at(int partition, long offset) {
        var place = new TopicPartition(topic, partition);
        var places = List.of(place);
        try (var consumer = consumer()) {
            if (partition >= consumer.partitionsFor(topic).size()) {
                return Optional.empty();
            }
            consumer.assign(places);
            if (offset < consumer.beginningOffsets(places).getOrDefault(place, 0L)
                    || offset >= consumer.endOffsets(places).getOrDefault(place, 0L)) {
                return Optional.empty();
            }
            consumer.seek(place, offset);
            while (consumer.position(place) <= offset) {
                for (var record : consumer.poll(POLL)) {
                    return record.offset() == offset ? Optional.of(record) : Optional.empty();
                }
            }
            return Optional.empty();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
