package dev.sluice.ingestbridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.contracts.booking.RequestIdentity;
import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.servicekit.topics.KafkaTopicCreation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class IngestBridgeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PER_ENVELOPE = 10;

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final LocalStack stack;
    private final URI queueUrl;
    private final RequestQueueClient queue;
    private final CommittedRecords requests;

    IngestBridgeIT(LocalStack stack) {
        this.stack = stack;
        KafkaTopicCreation.createMissing(stack.kafkaBootstrapServers(), TopicCatalog.forEnvironment("local"));
        queueUrl = stack.createFifoQueue("requests-" + run);
        queue = new RequestQueueClient(stack, queueUrl);
        requests = new CommittedRecords(stack.kafkaBootstrapServers(), Topics.BOOKING_REQUESTS.name());
    }

    @AfterEach
    void close() {
        requests.close();
        queue.close();
    }

    @Test
    void everyRequestIsInTheLogOnceAndInOrderThoughTheBridgeRestarts() {
        // Given
        List<String> events =
                IntStream.range(0, 5).mapToObj(i -> "gala-" + run + "-" + i).toList();
        for (int from = 0; from < 100; from += 2 * PER_ENVELOPE) {
            for (String event : events) {
                queue.send(event, Envelopes.of(event, from, PER_ENVELOPE));
                queue.sendBatch(event, List.of(Envelopes.of(event, from + PER_ENVELOPE, PER_ENVELOPE)));
            }
        }

        // When
        try (var first = startBridge()) {
            await().atMost(PATIENCE)
                    .until(() -> first.isLive() && requests.of(events.get(0)).size() >= 20);
        }
        try (var second = startBridge()) {
            for (String event : events) {
                queue.send(event, Envelopes.of(event, 100, 1));
            }
            await().atMost(PATIENCE)
                    .until(() -> second.isLive()
                            && events.stream()
                                    .allMatch(event -> requests.of(event).size() >= 101));
        }

        // Then
        assertThat(events)
                .allSatisfy(event -> assertThat(requestIds(event)).isEqualTo(Envelopes.requestIds(event, 0, 101)));
        assertThat(count("messages.deleted")).isEqualTo(55);
    }

    @Test
    void whatCannotBeReadGoesAsideInTheSameOrderAndBlocksNothing() {
        // Given
        String event = "gala-" + run;
        String half = Envelopes.of(event, 1, 4).replace(event + "-2", "no id");
        queue.sendBatch(
                event,
                List.of(
                        Envelopes.of(event, 0, 1),
                        "{broken",
                        Envelopes.greedy(half, event + "-3"),
                        Envelopes.of(event, 5, 1)));
        String deadLetters = Topics.BOOKING_REQUESTS.deadLetters();

        // When
        try (var bridge = startBridge();
                var aside = new CommittedRecords(stack.kafkaBootstrapServers(), deadLetters)) {
            await().atMost(PATIENCE)
                    .until(() -> bridge.isLive() && requests.of(event).size() >= 5);

            // Then
            assertThat(requestIds(event))
                    .containsExactly(event + "-0", event + "-1", event + "-3", event + "-4", event + "-5");
            assertThat(new String(requests.of(event).get(2).value(), UTF_8)).contains("\"quantity\":99");
            assertThat(count("requests.invalid")).isEqualTo(1);
            assertThat(aside.of(event))
                    .extracting(record -> new String(record.value(), UTF_8))
                    .satisfiesExactly(
                            broken -> assertThat(broken).isEqualTo("{broken"),
                            request -> assertThat(request).contains("no id"));
            assertThat(aside.of(event))
                    .allSatisfy(record -> assertThat(record.headers())
                            .extracting(Header::key)
                            .contains("error.reason", "error.sequence", "error.index"));
        }
    }

    @Test
    void aRequestIsACloudEventInTheTraceItCameWith() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        String event = "gala-" + run;
        queue.send(event, Envelopes.of(event, 0, 1).replace("}]}", "}],\"traceparents\":[\"" + trace + "\"]}"));

        try (var bridge = startBridge()) {
            await().atMost(PATIENCE)
                    .until(() -> bridge.isLive() && !requests.of(event).isEmpty());
        }

        assertThat(requests.of(event).get(0).headers())
                .extracting(header -> header.key() + " " + new String(header.value(), UTF_8))
                .contains("ce_specversion 1.0", "ce_id " + event + "-0", "traceparent " + trace);
    }

    private IngestBridge startBridge() {
        return IngestBridge.start(BridgeEnvironment.of(stack, List.of(queueUrl)), registry);
    }

    private List<String> requestIds(String event) {
        return requests.of(event).stream()
                .map(record -> RequestIdentity.of(record.value()).orElseThrow().requestId())
                .toList();
    }

    private double count(String name) {
        return registry.get("sluice.bridge." + name).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
