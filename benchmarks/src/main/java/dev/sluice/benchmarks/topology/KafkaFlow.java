package dev.sluice.benchmarks.topology;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends records as fast as it can and waits for what comes of them, as a reader of committed data sees it. */
final class KafkaFlow implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    /** A broker that is just starting, or whose machine is busy, takes more than a moment. */
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private static final Duration STANDSTILL = Duration.ofSeconds(60);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;

    private KafkaFlow(KafkaProducer<String, byte[]> producer, KafkaConsumer<String, byte[]> consumer) {
        this.producer = producer;
        this.consumer = consumer;
    }

    /** Sees in {@code output} only what comes from now on. */
    static KafkaFlow between(String bootstrapServers, String output) {
        var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG, 5,
                        ProducerConfig.BATCH_SIZE_CONFIG, 262_144),
                new StringSerializer(),
                new ByteArraySerializer());
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
        List<TopicPartition> partitions = partitions(consumer, output);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new KafkaFlow(producer, consumer);
    }

    /** A broker may not know yet of a topic that was created a moment ago. */
    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        long start = System.nanoTime();
        List<TopicPartition> partitions = List.of();
        while (partitions.isEmpty()) {
            if (System.nanoTime() - start > STANDSTILL.toNanos()) {
                throw new IllegalStateException("the broker does not know of " + topic);
            }
            partitions = consumer.partitionsFor(topic, ANSWER).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
        }
        return partitions;
    }

    /** @param counts whether a record of the output is one of those waited for; cheap, as it shares the processors */
    double perSecond(List<ProducerRecord<String, byte[]>> records, Predicate<ConsumerRecord<String, byte[]>> counts) {
        long start = System.nanoTime();
        send(records);
        await(records.size(), counts);
        return records.size() / ((System.nanoTime() - start) / 1e9);
    }

    /** Returns when the log has them all. */
    void send(List<ProducerRecord<String, byte[]>> records) {
        for (ProducerRecord<String, byte[]> next : records) {
            var unused = producer.send(next);
        }
        producer.flush();
    }

    void awaitOne(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        await(1, wanted);
    }

    /** @throws IllegalStateException if none came for a minute */
    void await(int records, Predicate<ConsumerRecord<String, byte[]>> counts) {
        int seen = 0;
        long movedAt = System.nanoTime();
        while (seen < records) {
            for (ConsumerRecord<String, byte[]> found : consumer.poll(POLL)) {
                if (counts.test(found)) {
                    seen++;
                    movedAt = System.nanoTime();
                }
            }
            if (System.nanoTime() - movedAt > STANDSTILL.toNanos()) {
                throw new IllegalStateException("only " + seen + " of " + records + " records came through");
            }
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
