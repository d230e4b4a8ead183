package dev.sluice.benchmarks.door;

import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.topic.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Tells the door that events are on sale. */
final class KafkaSale {
    private static final int PLENTY = 100_000;
    private static final int LINE_LIMIT = 10_000_000;

    private KafkaSale() {}

    /** Returns when the log has it. */
    static void open(String bootstrapServers, List<String> eventIds) throws InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                KafkaSerdes.key().serializer(),
                KafkaSerdes.value(Topics.SALE_CONTROLS).serializer())) {
            for (String eventId : eventIds) {
                producer.send(new ProducerRecord<>(Topics.SALE_CONTROLS.name(), eventId, control(eventId)))
                        .get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the sale could not be announced", e.getCause());
        }
    }

    private static SaleControl control(String eventId) {
        Instant now = Instant.now();
        return new SaleControl(eventId, SaleState.OPEN, now, PLENTY, PLENTY, PLENTY, 8, 3600, LINE_LIMIT, "bench", now);
    }
}
