package dev.sluice.persistencesink.deadletter;

import dev.sluice.persistencesink.deadletter.LetterStart.At;
import dev.sluice.persistencesink.deadletter.LetterStart.Oldest;
import dev.sluice.persistencesink.deadletter.LetterStart.Since;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** A person waits for the answer. */
    private static final int PATIENCE_MILLIS = 15_000;

    private final String bootstrapServers;
    private final String topic;

    KafkaScan(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
    }

    /** What is there now, in order within a partition, until the visitor has enough and says false. */
    void forEach(LetterStart start, Predicate<ConsumerRecord<byte[], byte[]>> visitor) {
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, start);
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            seek(consumer, start, partitions, ends);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(POLL)) {
                    // What arrived since, perhaps because of what the visitor did, is not part of it.
                    boolean isNew = record.offset()
                            >= ends.getOrDefault(new TopicPartition(topic, record.partition()), Long.MAX_VALUE);
                    if (!isNew && !visitor.test(record)) {
                        return;
                    }
                }
            }
        }
    }

    /** None if the cluster does not have the topic. */
    private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, LetterStart start) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .filter(partition -> !(start instanceof At at)
                        || partition.partition() == at.place().partition())
                .toList();
    }

    private static void seek(
            KafkaConsumer<byte[], byte[]> consumer,
            LetterStart start,
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> starts = new HashMap<>(consumer.beginningOffsets(partitions));
        switch (start) {
            case Oldest oldest -> {}
            case At at ->
                starts.replaceAll(
                        (partition, beginning) -> Math.max(beginning, at.place().offset()));
            case Since since -> {
                var times = new HashMap<TopicPartition, Long>();
                partitions.forEach(
                        partition -> times.put(partition, since.time().toEpochMilli()));
                consumer.offsetsForTimes(times)
                        .forEach((partition, found) -> starts.put(
                                partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
            }
        }
        starts.forEach(consumer::seek);
    }

    Optional<ConsumerRecord<byte[], byte[]>> at(LetterPlace place) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        forEach(new At(place), record -> {
            found.add(record);
            return false;
        });
        return found.stream()
                .filter(record -> record.offset() == place.offset())
                .findFirst();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
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
                false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
