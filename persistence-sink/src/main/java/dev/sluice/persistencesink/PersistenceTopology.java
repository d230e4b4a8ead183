package dev.sluice.persistencesink;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.topic.Topic;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.persistencesink.buffer.BufferProcessorSupplier;
import dev.sluice.persistencesink.payment.PaymentRequests;
import java.util.function.Supplier;
import org.apache.kafka.streams.Topology;

/**
 * The sink topology: outcomes wait in a durable buffer until the database has them; those it refuses are parked. To
 * write at commit time would lose rows, because Kafka Streams commits offsets before it flushes stores. Beside that, and
 * without the database, holds become payment requests.
 */
final class PersistenceTopology implements Supplier<Topology> {
    static final String READ_OUTCOMES = "read-outcomes";
    static final String BUFFER_OUTCOMES = "buffer-outcomes";
    static final String PARK_OUTCOMES = "park-outcomes";

    private static final Topic<BookingOutcome> OUTCOMES = Topics.BOOKING_OUTCOMES;

    private final BufferProcessorSupplier buffer;

    PersistenceTopology(BufferProcessorSupplier buffer) {
        this.buffer = buffer;
    }

    @Override
    public Topology get() {
        var key = KafkaSerdes.key();
        var outcome = KafkaSerdes.value(OUTCOMES);
        var topology =
                new Topology().addSource(READ_OUTCOMES, key.deserializer(), outcome.deserializer(), OUTCOMES.name());
        // First of the two that read outcomes: a full buffer makes whoever comes after it wait.
        return PaymentRequests.addTo(topology, READ_OUTCOMES)
                .addProcessor(BUFFER_OUTCOMES, buffer, READ_OUTCOMES)
                .addSink(
                        PARK_OUTCOMES, OUTCOMES.deadLetters(), key.serializer(), outcome.serializer(), BUFFER_OUTCOMES);
    }
}
