package dev.sluice.systemtests.sale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The headers of records. */
final class KafkaHeaders {
    private static final Duration POLL = Duration.ofMillis(100);

    private KafkaHeaders() {}

    /** Of the first committed record with the key; none if there is no such record after {@code patience}. */
    static Map<String, String> ofFirst(String bootstrapServers, String topic, String key, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (System.nanoTime() < end) {
                for (ConsumerRecord<String, byte[]> found : consumer.poll(POLL)) {
                    if (key.equals(found.key())) {
                        return headers(found);
                    }
                }
            }
            return Map.of();
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> found) {
        var headers = new HashMap<String, String>();
        found.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
