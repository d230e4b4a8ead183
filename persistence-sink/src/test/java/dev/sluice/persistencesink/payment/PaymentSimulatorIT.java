package dev.sluice.persistencesink.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.payment.PaymentRequested;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.TopicReader;
import dev.sluice.persistencesink.TopicWriter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class PaymentSimulatorIT {
    @Test
    void requestsAreAnsweredOnThePaymentTopic(LocalStack stack) {
        // Given
        String event = "event-" + UUID.randomUUID();
        Instant now = Instant.now();
        var request =
                new PaymentRequested(event, "r1", "user-1", List.of("A-1"), 5_000L, "EUR", now.plusSeconds(180), now);
        var environment = Map.of("SLUICE_KAFKA_BOOTSTRAP", stack.kafkaBootstrapServers());

        // When
        try (var topics = new TopicWriter(stack.kafkaBootstrapServers());
                var simulator = PaymentSimulator.start(environment, new SimpleMeterRegistry())) {
            topics.sendRaw(Topics.PAYMENT_REQUESTS, event, new byte[] {1});
            topics.send(Topics.PAYMENT_REQUESTS, event, request);

            // Then
            List<PaymentSettled> results = TopicReader.read(environment, Topics.PAYMENT_RESULTS, event, 1);
            assertThat(results).extracting(PaymentSettled::result).containsExactly(PaymentResult.PAID);
            assertThat(simulator.isReady()).isTrue();
        }
    }
}
