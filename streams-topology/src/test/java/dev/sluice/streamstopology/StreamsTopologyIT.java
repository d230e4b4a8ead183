package dev.sluice.streamstopology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalStackExtension.class)
class StreamsTopologyIT {
    private static final int SEATS = 200;
    private static final int REQUESTS = 300;
    private final TestSale sale = TestSale.of(SEATS, 500);

    @Test
    void aWholeSaleRunsOnRealServers(LocalStack stack, @TempDir Path stateDir) {
        var environment = sale.environment(stack, stateDir);
        try (var log = KafkaSaleLog.connectedTo(stack.kafkaBootstrapServers(), sale.eventId());
                var topology = StreamsTopology.start(environment, new SimpleMeterRegistry())) {
            // When
            sale.announce(log);
            List<String> requests = sale.request(log, REQUESTS);
            await().atMost(Duration.ofSeconds(40)).until(() -> log.outcomes().size() >= REQUESTS);

            // Then
            assertThat(topology.isReady()).isTrue();
            List<BookingOutcome> decisions = log.outcomes();
            assertThat(decisions).extracting(BookingOutcome::requestId).isEqualTo(requests);
            assertThat(decisions).filteredOn(Held.class::isInstance).hasSize(SEATS);
            assertThat(decisions).filteredOn(Rejected.class::isInstance).hasSize(REQUESTS - SEATS);

            // When
            log.write(Topics.PAYMENT_RESULTS, sale.payment(requests.getFirst()));
            await().atMost(Duration.ofSeconds(10)).until(() -> log.outcomes().size() > REQUESTS);

            // Then
            assertThat(log.outcomes().getLast()).isInstanceOf(Confirmed.class);
            assertThat(log.outcomes().getLast().seq()).isEqualTo(SEATS + 1);
        }
    }
}
