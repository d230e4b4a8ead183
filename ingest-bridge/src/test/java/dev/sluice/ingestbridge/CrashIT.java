package dev.sluice.ingestbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.contracts.booking.RequestIdentity;
import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.ingestbridge.model.Point;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.servicekit.topics.KafkaTopicCreation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Real servers, and bridges whose processes die without a word and are started again. */
@ExtendWith(LocalStackExtension.class)
class CrashIT {
    private static final List<Point> DEATHS = List.of(
            Point.RECEIVING,
            Point.RECEIVED,
            Point.TRANSACTION_BEGUN,
            Point.FIRST_SENT,
            Point.COMMITTING,
            Point.COMMITTED,
            Point.HALF_DELETED,
            Point.DELETED,
            Point.HALF_GIVEN_BACK);

    /** Four receives of ten; the bridge dies at the third. */
    private static final int ENVELOPES = 40;

    private static final int PER_ENVELOPE = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final LocalStack stack;

    CrashIT(LocalStack stack) {
        this.stack = stack;
        KafkaTopicCreation.createMissing(stack.kafkaBootstrapServers(), TopicCatalog.forEnvironment("local"));
    }

    /** What died at different points is started again together, so that their visibility timeouts end together. */
    @Test
    void whereverItDiesEachRequestIsInTheLogOnceAndInOrder() throws InterruptedException {
        // Given
        var queues = new ArrayList<URI>();
        for (Point point : DEATHS) {
            URI queue = stack.createFifoQueue("crash-" + run + "-" + DEATHS.indexOf(point));
            queues.add(queue);
            fill(queue, event(point));
            try (var process =
                    HaltingProcess.start(BridgeEnvironment.withShortVisibility(stack, List.of(queue)), point)) {
                process.awaitDeath();
            }
        }
        try (var requests = new CommittedRecords(stack.kafkaBootstrapServers(), Topics.BOOKING_REQUESTS.name())) {
            assertThat(DEATHS)
                    .allSatisfy(point -> assertThat(requestIds(requests, point))
                            .as("written before %s", point)
                            .hasSizeBetween(20 * PER_ENVELOPE, 30 * PER_ENVELOPE));

            // When
            var environment = BridgeEnvironment.withShortVisibility(stack, queues);
            try (var bridge = IngestBridge.start(environment, new SimpleMeterRegistry())) {
                await().atMost(PATIENCE)
                        .until(() -> bridge.isReady() && queues.stream().allMatch(this::isEmpty));
            }

            // Then
            assertThat(DEATHS)
                    .allSatisfy(point -> assertThat(requestIds(requests, point))
                            .as("written after death at %s", point)
                            .isEqualTo(Envelopes.requestIds(event(point), 0, ENVELOPES * PER_ENVELOPE)));
        }
    }

    private void fill(URI url, String event) {
        try (var queue = new RequestQueueClient(stack, url)) {
            for (int envelope = 0; envelope < ENVELOPES; envelope++) {
                queue.send(event, Envelopes.of(event, envelope * PER_ENVELOPE, PER_ENVELOPE));
            }
        }
    }

    /** Then nothing can be written any more. */
    private boolean isEmpty(URI url) {
        try (var queue = new RequestQueueClient(stack, url)) {
            return queue.size() == 0;
        }
    }

    private String event(Point point) {
        return "crash-" + run + "-" + point;
    }

    private List<String> requestIds(CommittedRecords requests, Point point) {
        return requests.of(event(point)).stream()
                .map(record -> RequestIdentity.of(record.value()).orElseThrow().requestId())
                .toList();
    }
}
