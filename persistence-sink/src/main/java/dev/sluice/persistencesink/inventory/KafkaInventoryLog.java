package dev.sluice.persistencesink.inventory;

import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/** {@link InventoryLog} on Kafka, keyed by event. */
public final class KafkaInventoryLog implements InventoryLog {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final int BATCH_BYTES = 256 * 1024;
    private static final int LINGER_MILLIS = 5;

    private final Producer<String, InventoryChanged> producer;

    private KafkaInventoryLog(Producer<String, InventoryChanged> producer) {
        this.producer = producer;
    }

    public static KafkaInventoryLog open(String bootstrapServers) {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "inventory",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.BATCH_SIZE_CONFIG,
                BATCH_BYTES,
                ProducerConfig.LINGER_MS_CONFIG,
                LINGER_MILLIS);
        return new KafkaInventoryLog(new KafkaProducer<>(
                config,
                KafkaSerdes.key().serializer(),
                KafkaSerdes.value(Topics.INVENTORY_CHANGED).serializer()));
    }

    @Override
    public void append(List<InventoryChanged> seats) {
        var sent = seats.stream()
                .map(seat -> producer.send(new ProducerRecord<>(Topics.INVENTORY_CHANGED.name(), seat.eventId(), seat)))
                .toList();
        producer.flush();
        try {
            for (var acknowledgement : sent) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("seats could not be published: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while seats were published", e);
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }
}
