package dev.sluice.persistencesink.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.payment.PaymentRequested;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.persistencesink.booking.Outcomes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Payment requests alone, without the sink's buffer. */
class PaymentRequestsTest {
    private static final String EVENT = "event-1";
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final Outcomes outcomes = new Outcomes(EVENT);
    private final TopologyTestDriver driver = driver();
    private final TestInputTopic<String, byte[]> seats =
            driver.createInputTopic(Topics.INVENTORY_CHANGED.name(), new StringSerializer(), new ByteArraySerializer());
    private final TestInputTopic<String, BookingOutcome> decided = driver.createInputTopic(
            Topics.BOOKING_OUTCOMES.name(),
            KafkaSerdes.key().serializer(),
            KafkaSerdes.value(Topics.BOOKING_OUTCOMES).serializer());
    private final TestOutputTopic<String, PaymentRequested> requests = driver.createOutputTopic(
            Topics.PAYMENT_REQUESTS.name(),
            KafkaSerdes.key().deserializer(),
            KafkaSerdes.value(Topics.PAYMENT_REQUESTS).deserializer());

    private static TopologyTestDriver driver() {
        var topology = new Topology()
                .addSource(
                        "outcomes",
                        KafkaSerdes.key().deserializer(),
                        KafkaSerdes.value(Topics.BOOKING_OUTCOMES).deserializer(),
                        Topics.BOOKING_OUTCOMES.name());
        var config = new Properties();
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return new TopologyTestDriver(PaymentRequests.addTo(topology, "outcomes"), config, START);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aHoldBecomesARequestWithThePriceOfItsSeats() {
        // Given
        seat("A-1", 5_000, "EUR", 1);
        seat("A-2", 2_550, "EUR", 1);
        var held = (Held) outcomes.held("r1", 1, "A-1", "A-2");

        // When
        decided.pipeInput(EVENT, held);

        // Then
        var record = requests.readRecord();
        assertThat(record.key()).isEqualTo(EVENT);
        assertThat(record.value())
                .isEqualTo(new PaymentRequested(
                        EVENT,
                        "r1",
                        "user-1",
                        List.of("A-1", "A-2"),
                        7_550L,
                        "EUR",
                        held.expiresAt(),
                        held.decidedAt()));
    }

    @Test
    void theSameHoldMakesTheSameRequest() {
        // When
        decided.pipeInput(EVENT, outcomes.held("r1", 1, "A-1"));
        decided.pipeInput(EVENT, outcomes.held("r1", 1, "A-1"));

        // Then
        List<PaymentRequested> both = requests.readValuesToList();
        assertThat(both).hasSize(2).containsOnly(both.getFirst());
    }

    @Test
    void theNewestVersionOfASeatHasItsPriceWhateverTheOrder() {
        // Given
        seat("A-1", 5_000, "EUR", 2);
        seat("A-1", 1_000, "EUR", 1);
        seat("A-1", 2_000, "EUR", 2);

        // Then
        assertThat(amountOf("r1", "A-1")).isEqualTo(5_000);

        // When
        seat("A-1", 4_000, "EUR", 3);

        // Then
        assertThat(amountOf("r2", "A-1")).isEqualTo(4_000);
    }

    @Test
    void withoutOnePriceThereIsNoAmount() {
        // Given
        seat("A-1", 5_000, "EUR", 1);
        seat("B-1", 5_000, "KRW", 1);

        // Then
        assertThat(amountOf("r1", "A-1", "A-2")).isNull();
        assertThat(amountOf("r2", "A-1", "B-1")).isNull();
    }

    @Test
    void tombstonesAndWhatIsNoSeatChangeNothing() {
        // Given
        seat("A-1", 5_000, "EUR", 1);

        // When
        seats.pipeInput(EVENT, "{}".getBytes(StandardCharsets.UTF_8));
        seats.pipeInput(EVENT, new byte[] {1, 2, 3});
        seats.pipeInput(EVENT, (byte[]) null);

        // Then
        assertThat(amountOf("r1", "A-1")).isEqualTo(5_000);
    }

    @Test
    void nothingElseIsAskedForNorAHoldThatIsOver() {
        // When
        decided.pipeInput(EVENT, outcomes.rejected("r1", 0));
        decided.pipeInput(EVENT, outcomes.confirmed("r2", 1, "A-1"));
        decided.pipeInput(EVENT, outcomes.released("r2", 2, "A-1"));
        decided.pipeInput(EVENT, outcomes.refundDue("r2", 2, "pay-1"));
        decided.pipeInput(EVENT, (BookingOutcome) null);
        driver.advanceWallClockTime(Duration.ofSeconds(181));
        decided.pipeInput(EVENT, outcomes.held("r3", 3, "A-1"));

        // Then
        assertThat(requests.isEmpty()).isTrue();
    }

    private @Nullable Long amountOf(String requestId, String... seatIds) {
        decided.pipeInput(EVENT, outcomes.held(requestId, 1, seatIds));
        return requests.readValue().amount();
    }

    private void seat(String seatId, long price, String currency, long version) {
        var seat = new InventoryChanged(EVENT, seatId, "A", "1", 1, SeatStatus.AVAILABLE, price, currency, version);
        seats.pipeInput(EVENT, Topics.INVENTORY_CHANGED.format().encode(seat));
    }
}
