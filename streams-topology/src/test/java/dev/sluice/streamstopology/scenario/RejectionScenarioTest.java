package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionScenarioTest {
    private static final SalePlan GALA = SalePlan.of("gala");
    private static final Duration TICK = Duration.ofMillis(10);

    @Test
    void aSeatThatSomebodyElseHolds() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.request("alice", "A-1", "A-2");
            String bob = sale.request("bob", "A-2", "A-3");
            sale.advance(TICK);

            assertRejected(sale, bob, RejectionReason.SEAT_TAKEN, 2);
        }
    }

    @Test
    void aSeatThatTheSellerWithdrew() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.seat("A-1", SeatStatus.BLOCKED, 2);
            sale.advance(Duration.ofSeconds(1));
            String alice = sale.request("alice", "A-1");
            String bob = sale.request("bob", "A-2");
            sale.advance(TICK);

            assertRejected(sale, alice, RejectionReason.SEAT_TAKEN, 1);
            assertThat(sale.decisionOn(bob)).isInstanceOf(Held.class);
            assertThat(sale.topology().count("sluice.topology.reserver.loaded")).isEqualTo(1);
        }
    }

    @Test
    void aSeatThatTheEventDoesNotHave() {
        try (var sale = SaleHarness.open(GALA)) {
            String alice = sale.request("alice", "Z-1");
            sale.advance(TICK);

            assertRejected(sale, alice, RejectionReason.UNKNOWN_SEAT, 1);
        }
    }

    @Test
    void moreSeatsThanOneUserMayHave() {
        try (var sale = SaleHarness.open(GALA.perUserLimit(2))) {
            sale.request("alice", "A-1", "A-2");
            String third = sale.request("alice", "A-3");
            sale.advance(TICK);

            assertRejected(sale, third, RejectionReason.LIMIT_REACHED, 2);
        }
    }

    @Test
    void anEventThatHasNoSale() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.send(new BookingRequested("other", "r1", "alice", List.of("A-1"), sale.now()));

            assertRejected(sale, "r1", RejectionReason.UNKNOWN_EVENT, 0);
        }
    }

    @Test
    void aFullLine() {
        try (var sale = SaleHarness.open(GALA.lineLimit(2))) {
            String alice = sale.request("alice", "A-1");
            String bob = sale.request("bob", "A-2");
            String carol = sale.request("carol", "A-3");
            sale.advance(TICK);

            assertRejected(sale, carol, RejectionReason.LINE_FULL, 0);
            assertThat(sale.decisionOn(alice)).isInstanceOf(Held.class);
            assertThat(sale.decisionOn(bob)).isInstanceOf(Held.class);
        }
    }

    @Test
    void aClosedSaleTurnsAwayWhoeverWaitsAndWhoeverComes() {
        try (var sale = SaleHarness.open(GALA.gate(1, 1))) {
            String alice = sale.request("alice", "A-1");
            String bob = sale.request("bob", "A-2");
            String carol = sale.request("carol", "A-3");
            sale.advance(TICK);

            sale.change(SalePlan::closed);
            String dave = sale.request("dave", "A-4");
            sale.advance(Duration.ofSeconds(1));

            assertThat(sale.decisionOn(alice)).isInstanceOf(Held.class);
            assertRejected(sale, bob, RejectionReason.SALE_CLOSED, 2);
            assertRejected(sale, carol, RejectionReason.SALE_CLOSED, 3);
            assertRejected(sale, dave, RejectionReason.SALE_CLOSED, 0);
            assertThat(sale.progress().state()).isEqualTo(LineState.CLOSED);
        }
    }

    @Test
    void whenEverySeatIsSoldTheWholeLineIsToldAtOnce() {
        try (var sale = SaleHarness.open(GALA.seats(1).gate(1, 1))) {
            // Given
            String alice = sale.request("alice", "A-1");
            for (int buyer = 1; buyer <= 500; buyer++) {
                sale.request("user-" + buyer, "A-1");
            }
            sale.advance(TICK);

            // When
            sale.pays(alice);
            sale.advance(TICK.multipliedBy(3));

            // Then
            List<BookingOutcome> waiting = sale.outcomes().subList(2, 502);
            assertThat(waiting)
                    .allSatisfy(outcome -> assertThat(outcome)
                            .isInstanceOfSatisfying(
                                    Rejected.class,
                                    rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.SOLD_OUT)));
            assertThat(waiting)
                    .extracting(outcome -> ((Rejected) outcome).position())
                    .isSorted();
            sale.advance(Duration.ofSeconds(1));
            assertThat(sale.progress().state()).isEqualTo(LineState.SOLD_OUT);
        }
    }

    @Test
    void aRecordThatCannotBeReadGoesToItsDeadLetters() {
        try (var sale = SaleHarness.open(GALA)) {
            byte[] key = "gala".getBytes(StandardCharsets.UTF_8);
            byte[] bad = "{\"eventId\":\"gala\"}".getBytes(StandardCharsets.UTF_8);

            sale.topology().raw(Topics.BOOKING_REQUESTS, key, bad);
            String alice = sale.request("alice", "A-1");
            sale.advance(TICK);

            var letters = sale.topology().deadLetters(Topics.BOOKING_REQUESTS);
            assertThat(letters).singleElement().satisfies(letter -> {
                assertThat(letter.value()).isEqualTo(bad);
                assertThat(new String(
                                letter.headers().lastHeader("x-error-reason").value(), StandardCharsets.UTF_8))
                        .contains("is missing");
            });
            assertThat(sale.decisionOn(alice)).isInstanceOf(Held.class);
        }
    }

    @Test
    void whatHasNoValueOrAnotherKeyThanItsEventGoesToTheDeadLetters() {
        try (var sale = SaleHarness.open(GALA)) {
            byte[] key = "gala".getBytes(StandardCharsets.UTF_8);
            byte[] other = "other".getBytes(StandardCharsets.UTF_8);
            var request = new BookingRequested("gala", "r1", "alice", List.of("A-1"), sale.now());

            sale.topology().raw(Topics.SALE_CONTROLS, key, new byte[0]);
            sale.topology()
                    .raw(
                            Topics.BOOKING_REQUESTS,
                            other,
                            Topics.BOOKING_REQUESTS.format().encode(request));
            sale.advance(TICK);

            assertThat(sale.outcomes()).isEmpty();
            assertThat(sale.topology().count("sluice.topology.dead.letters")).isEqualTo(2);
            assertThat(sale.topology().deadLetters(Topics.SALE_CONTROLS)).hasSize(1);
            assertThat(sale.topology().deadLetters(Topics.BOOKING_REQUESTS)).hasSize(1);
        }
    }

    private static void assertRejected(SaleHarness sale, String requestId, RejectionReason reason, long position) {
        assertThat(sale.outcomesOf(requestId)).singleElement().isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(reason);
            assertThat(rejected.position()).isEqualTo(position);
        });
    }
}
