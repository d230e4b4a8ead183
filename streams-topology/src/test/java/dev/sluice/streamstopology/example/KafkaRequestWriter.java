package dev.sluice.streamstopology.example;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.topic.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Books seats without the front door. One for all events of a process; thread-safe. */
public final class KafkaRequestWriter implements AutoCloseable {
    private final Producer<String, byte[]> producer;

    public KafkaRequestWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        // Each record once and in order, whatever has to be sent again, and on all in-sync replicas.
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Returns the request's id when the log has it: only then may the buyer be told that it counts.
     *
     * @param idempotencyKey the same whenever the same press of the button is tried again
     * @throws ExecutionException if it is not known whether the log has it: try again with the same key
     */
    public String book(String eventId, String userId, String idempotencyKey, List<String> seatIds)
            throws ExecutionException, InterruptedException {
        String requestId = RequestId.of(eventId, userId, idempotencyKey);
        var request = new BookingRequested(eventId, requestId, userId, seatIds, Instant.now());
        byte[] value = Topics.BOOKING_REQUESTS.format().encode(request);
        producer.send(new ProducerRecord<>(Topics.BOOKING_REQUESTS.name(), eventId, value))
                .get();
        return requestId;
    }

    @Override
    public void close() {
        producer.close();
    }
}
