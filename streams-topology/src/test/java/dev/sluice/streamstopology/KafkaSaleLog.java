package dev.sluice.streamstopology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.topic.Topic;
import dev.sluice.contracts.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** One event's records on a real broker: writes inputs, reads what was committed of the outcomes. */
final class KafkaSaleLog implements AutoCloseable {
    private final String eventId;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, BookingOutcome> consumer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private final List<BookingOutcome> outcomes = new ArrayList<>();

    private KafkaSaleLog(
            String eventId, KafkaProducer<String, byte[]> producer, KafkaConsumer<String, BookingOutcome> consumer) {
        this.eventId = eventId;
        this.producer = producer;
        this.consumer = consumer;
    }

    static KafkaSaleLog connectedTo(String bootstrap, String eventId) {
        var producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                KafkaSerdes.key().serializer(),
                new ByteArraySerializer());
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                KafkaSerdes.key().deserializer(),
                KafkaSerdes.value(Topics.BOOKING_OUTCOMES).deserializer());
        consumer.assign(consumer.partitionsFor(Topics.BOOKING_OUTCOMES.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        return new KafkaSaleLog(eventId, producer, consumer);
    }

    <V> void write(Topic<V> topic, V message) {
        sent.add(producer.send(
                new ProducerRecord<>(topic.name(), eventId, topic.format().encode(message))));
    }

    /** All of the event so far, in the order of the log. */
    List<BookingOutcome> outcomes() {
        consumer.poll(Duration.ofMillis(50)).forEach(message -> {
            if (message.key().equals(eventId)) {
                outcomes.add(message.value());
            }
        });
        return Collections.unmodifiableList(outcomes);
    }

    /** Fails if something could not be written. */
    @Override
    public void close() {
        producer.flush();
        assertThat(sent).allSatisfy(sending -> assertThat(sending).succeedsWithin(Duration.ZERO));
        producer.close();
        consumer.close();
    }
}
