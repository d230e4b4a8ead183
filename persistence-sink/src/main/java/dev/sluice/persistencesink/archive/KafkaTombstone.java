package dev.sluice.persistencesink.archive;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A record without a value: from a compacted topic its key is gone for good. */
final class KafkaTombstone {
    private KafkaTombstone() {}

    /** Returns when the log has it. */
    static void write(String bootstrapServers, String topic, String key) {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG, "archive",
                ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<String, byte[]>(topic, key, null)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the sale could not be taken from the log", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the sale was taken from the log", e);
        }
    }
}
