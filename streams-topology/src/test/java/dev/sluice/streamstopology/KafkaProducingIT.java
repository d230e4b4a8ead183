package dev.sluice.streamstopology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.streamstopology.example.KafkaOutcomeReader;
import dev.sluice.streamstopology.example.KafkaRequestWriter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/producing.md} says of a team that writes requests to the log by itself. */
@ExtendWith(LocalStackExtension.class)
class KafkaProducingIT {
    private final TestSale sale = TestSale.of(3, 500);
    private final List<BookingOutcome> outcomes = new ArrayList<>();

    @Test
    void whatATeamWritesByItselfIsDecidedAndWhatBreaksTheContractIsToldSo(LocalStack stack, @TempDir Path stateDir)
            throws Exception {
        var environment = sale.environment(stack, stateDir);
        String bootstrap = stack.kafkaBootstrapServers();
        String event = sale.eventId();
        try (var log = KafkaSaleLog.connectedTo(bootstrap, event);
                var topology = StreamsTopology.start(environment, new SimpleMeterRegistry());
                var writer = new KafkaRequestWriter(bootstrap);
                var reader = new KafkaOutcomeReader(bootstrap, "readers-of-" + event)) {
            // Given
            sale.announce(log);

            // When
            String alice = writer.book(event, "alice", "press-1", List.of("A-1"));
            String again = writer.book(event, "alice", "press-1", List.of("A-1"));
            String bob = writer.book(event, "bob", "press-1", List.of("A-1"));
            writeRaw(
                    bootstrap,
                    event,
                    "{\"eventId\":\"%s\",\"requestId\":\"r-1\",\"userId\":\"carol\"}".formatted(event));
            writeRaw(bootstrap, event, "{\"eventId\":\"%s\"}".formatted(event));
            await().atMost(Duration.ofSeconds(40)).until(() -> readUpTo(reader).size() == 3);

            // Then
            assertThat(topology.isLive()).isTrue();
            assertThat(again).isEqualTo(alice);
            assertThat(decisionOn(alice)).isInstanceOf(Held.class);
            assertThat(((Rejected) decisionOn(bob)).reason()).isEqualTo(RejectionReason.SEAT_TAKEN);
            Rejected invalid = (Rejected) decisionOn("r-1");
            assertThat(invalid.reason()).isEqualTo(RejectionReason.INVALID_REQUEST);
            assertThat(invalid.detail()).isEqualTo("BookingRequested: seatIds is missing");
            assertThat(deadLetters(bootstrap, event))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.headers())
                            .extracting(Header::key)
                            .containsExactly("x-error-reason", "x-original-partition", "x-original-offset"));
        }
    }

    private List<BookingOutcome> readUpTo(KafkaOutcomeReader reader) {
        reader.read(outcome -> {
            if (outcome.eventId().equals(sale.eventId())) {
                outcomes.add(outcome);
            }
        });
        return outcomes;
    }

    private BookingOutcome decisionOn(String requestId) {
        return outcomes.stream()
                .filter(outcome -> outcome.requestId().equals(requestId))
                .findFirst()
                .orElseThrow();
    }

    private static void writeRaw(String bootstrap, String eventId, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.BOOKING_REQUESTS.name(), eventId, value))
                    .get();
        }
    }

    private static List<ConsumerRecord<String, String>> deadLetters(String bootstrap, String eventId) {
        var letters = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(Topics.BOOKING_REQUESTS.deadLetters()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(letters::add);
                return letters.stream().anyMatch(letter -> letter.key().equals(eventId));
            });
        }
        return letters.stream().filter(letter -> letter.key().equals(eventId)).toList();
    }
}
