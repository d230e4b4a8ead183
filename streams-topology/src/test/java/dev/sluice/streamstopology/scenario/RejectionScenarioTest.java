package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionScenarioTest {
    private static final SalePlan GALA = SalePlan.of("gala");

    @Test
    void whoeverGetsNothingIsToldTheirPlaceInTheLine() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.request("alice", "A-1", "A-2");
            Booking bob = sale.request("bob", "A-2", "A-3");
            sale.ticks(1);

            bob.expectRejected(RejectionReason.SEAT_TAKEN);
            assertThat(positionOf(bob)).isEqualTo(2);
        }
    }

    @Test
    void whoeverIsRefusedAtTheEndOfTheLineHasNoPlace() {
        try (var sale = SaleHarness.open(GALA.lineLimit(2))) {
            Booking alice = sale.request("alice", "A-1");
            Booking bob = sale.request("bob", "A-2");
            Booking carol = sale.request("carol", "A-3");
            carol.expectRejected(RejectionReason.LINE_FULL);
            sale.ticks(1);

            assertThat(positionOf(carol)).isZero();
            alice.expectHeld();
            bob.expectHeld();
        }
    }

    @Test
    void allOrNothing() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.request("alice", "A-2");
            Booking bob = sale.request("bob", "A-1", "A-2", "A-3");
            Booking carol = sale.request("carol", "A-1", "A-3");
            sale.ticks(1);

            bob.expectRejected(RejectionReason.SEAT_TAKEN);
            carol.expectHeld("A-1", "A-3");
        }
    }

    @Test
    void aSeatThatTheSellerWithdrewDuringTheSale() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.seat("A-1", SeatStatus.BLOCKED, 2);
            sale.advance(Duration.ofSeconds(1));
            Booking alice = sale.request("alice", "A-1");
            Booking bob = sale.request("bob", "A-2");
            sale.ticks(1);

            alice.expectRejected(RejectionReason.SEAT_TAKEN);
            bob.expectHeld();
            assertThat(sale.topology().count("sluice.topology.reserver.loaded")).isEqualTo(1);
        }
    }

    @Test
    void soldSeatsCountTowardsTheLimitAndReturnedOnesDoNot() {
        try (var sale = SaleHarness.open(GALA.perUserLimit(2))) {
            sale.request("alice", "A-1").pays("p-1");
            Booking second = sale.request("alice", "A-2");
            sale.ticks(2);
            sale.request("alice", "A-3");
            Booking third = sale.request("alice", "A-3");
            sale.ticks(1);
            third.expectRejected(RejectionReason.LIMIT_REACHED);

            second.cancels();
            sale.ticks(1);
            Booking fourth = sale.request("alice", "A-4");
            sale.ticks(1);

            fourth.expectHeld("A-4");
        }
    }

    @Test
    void aClosedSaleTurnsAwayWhoeverWaitsAndWhoeverComes() {
        try (var sale = SaleHarness.open(GALA.gate(1, 1))) {
            Booking alice = sale.request("alice", "A-1");
            Booking bob = sale.request("bob", "A-2");
            Booking carol = sale.request("carol", "A-3");
            sale.ticks(1);

            sale.change(SalePlan::closed);
            Booking dave = sale.request("dave", "A-4");
            sale.advance(Duration.ofSeconds(1));

            alice.expectHeld();
            List.of(bob, carol, dave).forEach(late -> late.expectRejected(RejectionReason.SALE_CLOSED));
            assertThat(List.of(positionOf(bob), positionOf(carol), positionOf(dave)))
                    .containsExactly(2L, 3L, 0L);
            sale.expectState(LineState.CLOSED);
        }
    }

    @Test
    void whoeverComesTooEarlyIsRejectedIfTheOperatorWantsThat() {
        try (var sale = SaleHarness.open(GALA.opensAfter(Duration.ofSeconds(10)).options(SaleOption.REJECT_EARLY))) {
            Booking early = sale.request("alice", "A-1");
            early.expectRejected(RejectionReason.NOT_OPEN_YET);
            sale.advance(Duration.ofSeconds(10));

            Booking inTime = sale.request("alice", "A-1");
            early.again();
            sale.ticks(1);

            inTime.expectHeld();
            early.expectOutcomes(Rejected.class);
        }
    }

    @Test
    void whenEverySeatIsSoldTheWholeLineIsToldAtOnce() {
        try (var sale = SaleHarness.open(GALA.seats(1).gate(1, 1))) {
            // Given
            Booking alice = sale.request("alice", "A-1");
            var others = new ArrayList<Booking>();
            for (int buyer = 1; buyer <= 500; buyer++) {
                others.add(sale.request("user-" + buyer, "A-1"));
            }
            sale.ticks(1);

            // When
            alice.pays();
            sale.ticks(3);

            // Then
            assertThat(others).allSatisfy(other -> other.expectRejected(RejectionReason.SOLD_OUT));
            assertThat(sale.outcomes().subList(2, 502))
                    .extracting(BookingOutcome::requestId)
                    .isEqualTo(others.stream().map(Booking::requestId).toList());
            sale.advance(Duration.ofSeconds(1));
            sale.expectState(LineState.SOLD_OUT, "All seats are sold").expectSeats(0, 0, 1);
        }
    }

    private static long positionOf(Booking booking) {
        return ((Rejected) booking.decision()).position();
    }
}
