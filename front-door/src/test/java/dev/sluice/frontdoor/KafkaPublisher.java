package dev.sluice.frontdoor;

import dev.sluice.contracts.topic.Topic;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes what other services would. */
final class KafkaPublisher implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    KafkaPublisher(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    <V> void publish(Topic<V> topic, String key, V message) throws ExecutionException, InterruptedException {
        publishBytes(topic, key, topic.format().encode(message));
    }

    /** Removes what a compacted topic has under the key. */
    void tombstone(Topic<?> topic, String key) throws ExecutionException, InterruptedException {
        publishBytes(topic, key, null);
    }

    void publishBytes(Topic<?> topic, String key, byte @Nullable [] bytes)
            throws ExecutionException, InterruptedException {
        var unused =
                producer.send(new ProducerRecord<>(topic.name(), key, bytes)).get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
