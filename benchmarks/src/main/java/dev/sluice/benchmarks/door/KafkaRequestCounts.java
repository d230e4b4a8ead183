package dev.sluice.benchmarks.door;

import dev.sluice.contracts.topic.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Counts the records of each request in the request log, as a reader of committed data sees them. */
final class KafkaRequestCounts {
    private static final Duration POLL = Duration.ofMillis(100);
    /** After the last request that is waited for: what comes twice is close behind. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration STANDSTILL = Duration.ofSeconds(20);

    private final String bootstrapServers;

    KafkaRequestCounts(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Returns when all that are waited for are there and nothing follows, or when nothing has come for long.
     *
     * @return records by request id, also of requests that nobody waits for
     */
    Map<String, Integer> of(String eventId, Collection<String> awaited) {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> missing = new HashSet<>(awaited);
        try (var consumer = consumer()) {
            long movedAt = System.nanoTime();
            while (System.nanoTime() - movedAt < (missing.isEmpty() ? QUIET : STANDSTILL).toNanos()) {
                for (ConsumerRecord<String, byte[]> found : consumer.poll(POLL)) {
                    if (eventId.equals(found.key())) {
                        String requestId = Topics.BOOKING_REQUESTS
                                .format()
                                .decode(found.value())
                                .requestId();
                        counts.merge(requestId, 1, Integer::sum);
                        missing.remove(requestId);
                        movedAt = System.nanoTime();
                    }
                }
            }
        }
        return counts;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.BOOKING_REQUESTS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
