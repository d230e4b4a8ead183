package dev.sluice.systemtests.privacy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Every record of every topic of Kafka: changelogs, aborted transactions and the broker's own topics included. */
final class KafkaRecords {
    private static final Duration POLL = Duration.ofMillis(100);

    private KafkaRecords() {}

    static void show(Map<String, String> environment, Search search) throws Exception {
        Map<String, Object> broker =
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, environment.getOrDefault("SLUICE_KAFKA_BOOTSTRAP", ""));
        try (var admin = Admin.create(broker);
                var consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Set<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(found -> show(found, search));
            }
        }
    }

    private static void show(ConsumerRecord<byte[], byte[]> found, Search search) {
        String place = "topic " + found.topic();
        if (found.key() != null) {
            search.in(place, found.key());
        }
        if (found.value() != null) {
            search.in(place, found.value());
        }
        found.headers().forEach(header -> {
            search.in(place, header.key());
            search.in(place, header.value());
        });
    }
}
