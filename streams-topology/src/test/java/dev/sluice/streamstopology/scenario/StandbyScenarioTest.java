package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandbyScenarioTest {
    private static final SalePlan GALA = SalePlan.of("gala").seats(2).holdSeconds(60);
    private static final SalePlan STANDBY = GALA.options(SaleOption.STANDBY);

    @Test
    void theLineStandsWhileAllSeatsAreHeldAndAReturnedOneGoesToTheNextWithinASecond() {
        try (var sale = SaleHarness.open(STANDBY)) {
            // Given
            Booking alice = sale.requestBest("alice", 2);
            sale.ticks(1);
            Booking bob = sale.requestBest("bob", 1);
            Booking carol = sale.requestBest("carol", 1);
            Booking dave = sale.requestBest("dave", 1);
            sale.advance(Duration.ofSeconds(30));
            sale.expectState(LineState.STANDBY).expectSeats(0, 2, 0);
            bob.expectUndecided();

            // When
            alice.cancels();
            sale.advance(Duration.ofSeconds(1));

            // Then
            alice.expectReleased(ReleaseReason.CANCELLED);
            bob.expectHeld("A-1");
            carol.expectHeld("A-2");
            dave.expectUndecided();
        }
    }

    @Test
    void anExpiredHoldGoesToTheNextWithinASecond() {
        try (var sale = SaleHarness.open(STANDBY)) {
            Booking alice = sale.requestBest("alice", 2);
            sale.ticks(1);
            Booking bob = sale.request("bob", "A-2");

            sale.advance(Duration.ofSeconds(61));

            alice.expectReleased(ReleaseReason.EXPIRED);
            bob.expectHeld("A-2");
        }
    }

    @Test
    void whenTheLastHeldSeatIsPaidForEverybodyInTheLineIsTold() {
        try (var sale = SaleHarness.open(STANDBY)) {
            Booking alice = sale.requestBest("alice", 2);
            sale.ticks(1);
            Booking bob = sale.requestBest("bob", 1);
            Booking carol = sale.request("carol", "A-1");
            sale.advance(Duration.ofSeconds(1));

            alice.pays();
            sale.ticks(2);

            bob.expectRejected(RejectionReason.SOLD_OUT);
            carol.expectRejected(RejectionReason.SOLD_OUT);
            sale.advance(Duration.ofSeconds(1));
            sale.expectState(LineState.SOLD_OUT).expectSeats(0, 0, 2);
        }
    }

    @Test
    void withoutStandbyPeopleLearnAtOnceThatAllSeatsAreHeld() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.requestBest("alice", 2);
            sale.ticks(1);
            Booking bob = sale.requestBest("bob", 1);
            sale.ticks(1);

            bob.expectRejected(RejectionReason.NOT_ENOUGH_SEATS);
        }
    }

    @Test
    void theOperatorMayEndTheStandbyAtAnyTime() {
        try (var sale = SaleHarness.open(STANDBY)) {
            sale.requestBest("alice", 2);
            sale.ticks(1);
            Booking bob = sale.request("bob", "A-1");
            sale.advance(Duration.ofSeconds(1));
            bob.expectUndecided();

            sale.change(SalePlan::options);
            sale.ticks(1);

            bob.expectRejected(RejectionReason.SEAT_TAKEN);
            assertThat(sale.control().options()).isEmpty();
        }
    }
}
