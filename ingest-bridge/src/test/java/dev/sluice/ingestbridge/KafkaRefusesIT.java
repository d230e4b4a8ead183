package dev.sluice.ingestbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.contracts.booking.RequestIdentity;
import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.servicekit.topics.KafkaTopicCreation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The broker takes no request for a time, because each is larger than what it takes: only the markers that end
 * transactions are not.
 */
@ExtendWith(LocalStackExtension.class)
class KafkaRefusesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MESSAGES = 15;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final String event = "refused-" + UUID.randomUUID().toString().substring(0, 8);
    private final LocalStack stack;

    KafkaRefusesIT(LocalStack stack) {
        this.stack = stack;
        KafkaTopicCreation.createMissing(stack.kafkaBootstrapServers(), TopicCatalog.forEnvironment("local"));
    }

    @Test
    void nothingIsDeletedAndWhenItIsOverAllIsWrittenOnceAndInOrder() throws Exception {
        URI url = stack.createFifoQueue(event);
        try (var queue = new RequestQueueClient(stack, url);
                var requests = new CommittedRecords(stack.kafkaBootstrapServers(), Topics.BOOKING_REQUESTS.name())) {
            // Given
            for (int i = 0; i < MESSAGES; i++) {
                queue.send(event, Envelopes.of(event, i, 1));
            }
            change(AlterConfigOp.OpType.SET);

            // When
            var environment = BridgeEnvironment.withShortVisibility(stack, List.of(url));
            try (var bridge = IngestBridge.start(environment, registry)) {
                try {
                    await().atMost(PATIENCE).until(() -> breakerOpen() == 1);
                    assertThat(queue.size()).isEqualTo(MESSAGES);
                    assertThat(requests.of(event)).isEmpty();
                    assertThat(bridge.isLive() && bridge.isReady()).isTrue();
                } finally {
                    change(AlterConfigOp.OpType.DELETE);
                }
                await().atMost(PATIENCE).until(() -> queue.size() == 0);
            }

            // Then
            assertThat(requests.of(event))
                    .extracting(record ->
                            RequestIdentity.of(record.value()).orElseThrow().requestId())
                    .isEqualTo(Envelopes.requestIds(event, 0, MESSAGES));
            assertThat(breakerOpen()).isZero();
        }
    }

    private double breakerOpen() {
        return registry.get("sluice.bridge.breaker.open").gauge().value();
    }

    private void change(AlterConfigOp.OpType operation) throws ExecutionException, InterruptedException {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.BOOKING_REQUESTS.name());
        var change = new AlterConfigOp(new ConfigEntry("max.message.bytes", "100"), operation);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafkaBootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all().get();
        }
    }
}
