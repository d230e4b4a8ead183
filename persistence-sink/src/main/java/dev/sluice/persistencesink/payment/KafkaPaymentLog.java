package dev.sluice.persistencesink.payment;

import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.payment.PaymentRequested;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.contracts.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link PaymentLog} on Kafka. */
final class KafkaPaymentLog implements PaymentLog {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaPaymentLog.class);
    private static final String NAME = "payment-simulator";
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, PaymentSettled> producer;

    KafkaPaymentLog(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        NAME,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                KafkaSerdes.key().deserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.PAYMENT_REQUESTS.name()));
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.CLIENT_ID_CONFIG, NAME,
                        ProducerConfig.ACKS_CONFIG, "all"),
                KafkaSerdes.key().serializer(),
                KafkaSerdes.value(Topics.PAYMENT_RESULTS).serializer());
    }

    @Override
    public List<PaymentRequested> poll(Duration atMost) {
        var requests = new ArrayList<PaymentRequested>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(atMost)) {
            decode(record).ifPresent(requests::add);
        }
        return requests;
    }

    /** What is no request cannot be answered. */
    private static Optional<PaymentRequested> decode(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(Topics.PAYMENT_REQUESTS.format().decode(record.value()));
        } catch (InvalidMessage e) {
            LOG.atWarn()
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("reason", e.getMessage())
                    .log("a record is no payment request; skipped");
            return Optional.empty();
        }
    }

    @Override
    public void send(PaymentSettled result) {
        var unused = producer.send(
                new ProducerRecord<>(Topics.PAYMENT_RESULTS.name(), result.eventId(), result), (metadata, failure) -> {
                    if (failure != null) {
                        LOG.error("a payment result was not written; its hold will run out", failure);
                    }
                });
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
        consumer.close();
    }
}
