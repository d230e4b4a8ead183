package dev.sluice.salerunner.system;

import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.topic.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Says what an operator says, straight to the log. */
final class KafkaSaleControls implements AutoCloseable {
    private final KafkaProducer<String, SaleControl> producer;

    private KafkaSaleControls(KafkaProducer<String, SaleControl> producer) {
        this.producer = producer;
    }

    static KafkaSaleControls open(String bootstrapServers) {
        return new KafkaSaleControls(new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                KafkaSerdes.key().serializer(),
                KafkaSerdes.value(Topics.SALE_CONTROLS).serializer()));
    }

    /** Returns when the log has it. */
    void send(SaleControl control) throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(Topics.SALE_CONTROLS.name(), control.eventId(), control))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the control could not be written", e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
