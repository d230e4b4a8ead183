package dev.sluice.persistencesink;

import dev.sluice.contracts.topic.Topic;
import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.servicekit.topics.KafkaTopicCreation;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes records into the topics of the catalog, which it creates. */
public final class TopicWriter implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    public TopicWriter(String bootstrapServers) {
        KafkaTopicCreation.createMissing(bootstrapServers, TopicCatalog.forEnvironment("local"));
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public <V> void send(Topic<V> topic, String key, V message) {
        sendRaw(topic, key, topic.format().encode(message));
    }

    /** Bytes that need not be a message of the topic. */
    public void sendRaw(Topic<?> topic, String key, byte[] bytes) {
        var unused = producer.send(new ProducerRecord<>(topic.name(), key, bytes));
    }

    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
