package dev.sluice.persistencesink.payment;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.kafka.KafkaSerdes;
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
        consumer.subscribe(List.of(Topics.BOOKING_OUTCOMES.name()));
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.CLIENT_ID_CONFIG, NAME,
                        ProducerConfig.ACKS_CONFIG, "all"),
                KafkaSerdes.key().serializer(),
                KafkaSerdes.value(Topics.PAYMENT_RESULTS).serializer());
    }

    @Override
    public List<BookingOutcome> poll(Duration atMost) {
        var outcomes = new ArrayList<BookingOutcome>();
        consumer.poll(atMost).forEach(record -> decode(record).ifPresent(outcomes::add));
        return outcomes;
    }

    /** What is no outcome is the sink's to park, not ours. */
    private static Optional<BookingOutcome> decode(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(Topics.BOOKING_OUTCOMES.format().decode(record.value()));
        } catch (InvalidMessage e) {
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
