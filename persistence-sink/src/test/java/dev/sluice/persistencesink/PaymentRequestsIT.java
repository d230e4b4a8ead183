package dev.sluice.persistencesink;

import static dev.sluice.persistencesink.SinkFixture.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.payment.PaymentRequested;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The global store of prices is restored record by record on a real broker only. */
@ExtendWith(LocalStackExtension.class)
class PaymentRequestsIT {
    private SinkFixture fixture;

    @BeforeEach
    void prepare(LocalStack stack, @TempDir Path stateDir) {
        fixture = new SinkFixture(stack, stateDir);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void holdsBecomePaymentRequestsWithPricesFromBeforeAndAfterTheStart() {
        // Given
        seat("A-1", 5_000, 2);
        seat("A-1", 1_000, 1);
        fixture.sendRaw(Topics.INVENTORY_CHANGED, new byte[] {1});
        fixture.flush();
        try (var sink = fixture.startSink()) {
            await().atMost(PATIENCE).until(sink::isReady);

            // When
            hold("r1", 1, "A-1");
            List<PaymentRequested> first = requests(1);
            // Another reader than the one of outcomes has the new price some time: until then it is absent.
            seat("A-2", 2_500, 1);
            await().atMost(PATIENCE).until(() -> {
                hold("r2", 2, "A-1", "A-2");
                return requests(2).stream()
                        .anyMatch(request -> Long.valueOf(7_500).equals(request.amount()));
            });

            // Then
            assertThat(first.getFirst().amount()).isEqualTo(5_000);
            assertThat(first.getFirst().currency()).isEqualTo("EUR");
            assertThat(sink.isLive()).isTrue();
        }
    }

    private List<PaymentRequested> requests(int count) {
        return TopicReader.read(fixture.environment, Topics.PAYMENT_REQUESTS, fixture.event, count);
    }

    private void hold(String requestId, long seq, String... seatIds) {
        Instant now = Instant.now();
        fixture.send(
                new Held(fixture.event, requestId, "user-1", seq, seq, List.of(seatIds), now.plusSeconds(180), now));
    }

    private void seat(String seatId, long price, long version) {
        var seat =
                new InventoryChanged(fixture.event, seatId, "A", "1", 1, SeatStatus.AVAILABLE, price, "EUR", version);
        fixture.sendRaw(
                Topics.INVENTORY_CHANGED, Topics.INVENTORY_CHANGED.format().encode(seat));
    }
}
