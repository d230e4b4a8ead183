package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.topic.Topic;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.DeadLetter;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import dev.sluice.streamstopology.stream.KafkaInput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, the task goes on. */
class BadInputScenarioTest {
    private static final SalePlan GALA = SalePlan.of("gala");

    static List<Topic<?>> inputs() {
        return KafkaInput.TOPICS;
    }

    /** A control without a value has a meaning: see {@link ForgetScenarioTest}. */
    static List<Topic<?>> inputsThatNeedAValue() {
        return KafkaInput.TOPICS.stream()
                .filter(input -> !input.equals(Topics.SALE_CONTROLS))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aRecordThatCannotBeReadGoesToItsTopicsDeadLettersAsItCame(Topic<?> input) {
        try (var sale = SaleHarness.open(GALA)) {
            var nonsense = List.of("", "{", "[]", "null", "\"gala\"", "{\"eventId\":\"gala\"}", "{\"eventId\":42}");
            nonsense.forEach(value -> sale.topology().raw(input, "gala", value));
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);

            List<DeadLetter> letters = sale.topology().deadLetters(input);
            assertThat(letters).extracting(DeadLetter::value).isEqualTo(nonsense);
            assertThat(letters)
                    .allSatisfy(letter -> assertThat(letter.reason())
                            .startsWith(input.format().type().getSimpleName())
                            .doesNotContain("42"));
            alice.expectHeld("A-1");
        }
    }

    @ParameterizedTest
    @MethodSource("inputsThatNeedAValue")
    void aTombstoneIsADeadLetter(Topic<?> input) {
        try (var sale = SaleHarness.open(GALA)) {
            sale.topology().tombstone(input, "gala");
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);

            assertThat(sale.topology().deadLetters(input))
                    .extracting(DeadLetter::reason)
                    .containsExactly("it has no key or no value");
            alice.expectHeld("A-1");
        }
    }

    @Test
    void anotherKeyThanTheEventIsADeadLetterBecauseAnotherTaskMayOwnTheEvent() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.topology().raw(Topics.SALE_CONTROLS, "other", json(Topics.SALE_CONTROLS, sale.control()));
            sale.ticks(1);

            assertThat(sale.topology().deadLetters(Topics.SALE_CONTROLS))
                    .extracting(DeadLetter::reason)
                    .containsExactly("its key is not its eventId");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"seatIds\":[]', seatIds must name 1 to 8 seats",
        "'\"seatIds\":[\"A-1\",\"A-1\"]', seatIds must not name a seat twice",
        "'\"seatIds\":[\"no/id\"]', seatIds must be 1 to 64 of A-Z a-z 0-9 _ -",
        "'\"best\":{\"quantity\":9,\"split\":false}', quantity must be from 1 to 8",
        "'\"seatIds\":[\"A-1\"],\"best\":{\"quantity\":1,\"split\":false}', seatIds and best must not both be given",
        "'\"seatIds\":\"A-1\"', field seatIds is missing or has the wrong type",
    })
    void aRequestThatBreaksItsContractIsRejectedInOrderIfItSaysWhose(String wish, String detail) {
        try (var sale = SaleHarness.open(GALA)) {
            sale.topology().raw(Topics.BOOKING_REQUESTS, "gala", """
                            {"eventId":"gala","requestId":"r1","userId":"bob",%s,"acceptedAt":"2026-11-23T10:00:00Z"}""".formatted(wish));
            sale.ticks(1);

            assertThat(sale.outcomes()).singleElement().isInstanceOfSatisfying(Rejected.class, rejected -> {
                assertThat(rejected.reason()).isEqualTo(RejectionReason.INVALID_REQUEST);
                assertThat(rejected.requestId()).isEqualTo("r1");
                assertThat(rejected.position()).isZero();
                assertThat(rejected.detail()).isEqualTo("BookingRequested: " + detail);
            });
            assertThat(sale.topology().deadLetters(Topics.BOOKING_REQUESTS)).isEmpty();
        }
    }

    @Test
    void anInvalidRequestIsAnsweredOnceAndItsIdStaysTaken() {
        try (var sale = SaleHarness.open(GALA)) {
            String bad = "{\"eventId\":\"gala\",\"requestId\":\"r1\",\"userId\":\"bob\"}";
            sale.topology().raw(Topics.BOOKING_REQUESTS, "gala", bad);
            sale.topology().raw(Topics.BOOKING_REQUESTS, "gala", bad);
            sale.topology().raw(Topics.BOOKING_REQUESTS, "other", bad);
            sale.ticks(1);

            assertThat(sale.outcomes()).extracting(BookingOutcome::requestId).containsExactly("r1");
            assertThat(sale.topology().deadLetters(Topics.BOOKING_REQUESTS)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ratePerSecond, 0",
        "ratePerSecond, -1",
        "ratePerSecond, 100001",
        "ratePerSecond, 99999999999",
        "ratePerSecond, 1.5",
        "burst, 0",
        "capacity, 0",
        "capacity, 1000001",
        "perUserLimit, 0",
        "holdSeconds, -180",
        "lineLimit, 0",
    })
    void underAContradictoryControlTheSaleGoesOnAsItWas(String field, String value) {
        try (var sale = SaleHarness.open(GALA.gate(10, 1))) {
            String control = json(Topics.SALE_CONTROLS, sale.control());
            sale.topology()
                    .raw(
                            Topics.SALE_CONTROLS,
                            "gala",
                            control.replaceFirst("\"" + field + "\":[0-9]+", "\"" + field + "\":" + value));
            sale.request("alice", "A-1");
            sale.request("bob", "A-2");
            sale.advance(Duration.ofSeconds(1));

            assertThat(sale.topology().deadLetters(Topics.SALE_CONTROLS))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.reason()).contains(field));
            assertThat(sale.outcomes()).hasSize(2);
            assertThat(sale.progress().ratePerSecond()).isEqualTo(10);
        }
    }

    @Test
    void whatComesForAnEventWithoutASaleWaitsForItsControl() {
        try (var sale = SaleHarness.open(GALA)) {
            var seat = new InventoryChanged("other", "A-1", "A", "1", 1, SeatStatus.AVAILABLE, 1000, "EUR", 1);
            sale.seat(seat);
            sale.payment("nobody", "p-1", PaymentResult.PAID);
            sale.advance(Duration.ofSeconds(1));

            assertThat(sale.outcomes()).isEmpty();
            assertThat(sale.reports()).allMatch(report -> report.eventId().equals("gala"));
        }
    }

    @Test
    void aVersionThatIsNotNewerIsStaleInWhateverOrderItComes() {
        try (var sale = SaleHarness.open(GALA.seats(2))) {
            sale.seat("A-1", SeatStatus.BLOCKED, 5);
            sale.seat("A-1", SeatStatus.AVAILABLE, 4);
            sale.seat("A-1", SeatStatus.AVAILABLE, 5);
            sale.seat("A-1", SeatStatus.BLOCKED, 5);
            sale.seat("A-2", SeatStatus.BLOCKED, 2);
            sale.seat("A-2", SeatStatus.AVAILABLE, 3);
            sale.seat("A-2", SeatStatus.BLOCKED, 2);
            sale.advance(Duration.ofSeconds(1));
            Booking alice = sale.request("alice", "A-1");
            Booking bob = sale.request("bob", "A-2");
            sale.advance(Duration.ofSeconds(1));

            alice.expectRejected(RejectionReason.SEAT_TAKEN);
            bob.expectHeld("A-2");
            sale.expectSeats(0, 1, 0);
        }
    }

    private static <V> String json(Topic<V> topic, V message) {
        return new String(topic.format().encode(message), StandardCharsets.UTF_8);
    }
}
