package dev.sluice.benchmarks.sink;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.topic.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes outcomes to their topic as fast as the broker takes them. */
final class KafkaOutcomes implements AutoCloseable {
    private static final int BATCH_BYTES = 256 * 1024;

    private final KafkaProducer<String, BookingOutcome> producer;

    KafkaOutcomes(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG, 5,
                        ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES),
                KafkaSerdes.key().serializer(),
                KafkaSerdes.value(Topics.BOOKING_OUTCOMES).serializer());
    }

    /** Returns when the log has them all. */
    void send(List<BookingOutcome> outcomes) {
        for (BookingOutcome outcome : outcomes) {
            var unused =
                    producer.send(new ProducerRecord<>(Topics.BOOKING_OUTCOMES.name(), outcome.eventId(), outcome));
        }
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
