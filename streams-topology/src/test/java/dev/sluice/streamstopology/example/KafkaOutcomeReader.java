package dev.sluice.streamstopology.example;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Follows what becomes of requests. Not thread-safe. */
public final class KafkaOutcomeReader implements AutoCloseable {
    private final KafkaConsumer<String, BookingOutcome> consumer;

    /** @param group remembers how far it has read */
    public KafkaOutcomeReader(String bootstrapServers, String group) {
        consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        // The default would also show outcomes of transactions that were taken back.
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                KafkaSerdes.key().deserializer(),
                KafkaSerdes.value(Topics.BOOKING_OUTCOMES).deserializer());
        consumer.subscribe(List.of(Topics.BOOKING_OUTCOMES.name()));
    }

    /** Hands over what has come, an event's outcomes in their order; after a failure some of them come again. */
    public void read(Consumer<BookingOutcome> reader) {
        consumer.poll(Duration.ofMillis(200)).forEach(message -> reader.accept(message.value()));
        consumer.commitSync();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
