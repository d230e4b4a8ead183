package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the operator says applies from then on. */
class ControlScenarioTest {
    private static final SalePlan GALA = SalePlan.of("gala");

    @Test
    void aChangedRateAppliesFromThenOn() {
        try (var sale = SaleHarness.open(GALA.seats(300).gate(10, 1))) {
            send(sale, 300);
            sale.advance(Duration.ofSeconds(1));
            int slow = sale.outcomes().size();

            sale.change(plan -> plan.gate(200, 1));
            assertThat(sale.outcomes())
                    .as("a change lets nobody through by itself")
                    .hasSize(slow);
            sale.advance(Duration.ofSeconds(1));

            assertThat(slow).isBetween(10, 11);
            assertThat(sale.outcomes().size() - slow).isBetween(196, 204);
        }
    }

    @Test
    void aChangedLimitAppliesToWhoeverComesAfterIt() {
        try (var sale = SaleHarness.open(GALA.paused())) {
            Booking before = sale.request("alice", "A-1");
            sale.change(plan -> plan.lineLimit(1));
            Booking after = sale.request("bob", "A-2");
            sale.change(plan -> plan.resumed().lineLimit(10));
            Booking later = sale.request("carol", "A-3");
            sale.ticks(1);

            before.expectHeld();
            assertThat(after.outcomes()).hasSize(1).noneMatch(Held.class::isInstance);
            later.expectHeld();
        }
    }

    @Test
    void aPauseKeepsEverybodysPlace() {
        try (var sale = SaleHarness.open(GALA.gate(100, 1))) {
            sale.change(SalePlan::paused);
            Booking alice = sale.request("alice", "A-1");
            Booking bob = sale.request("bob", "A-2");
            sale.advance(Duration.ofSeconds(1));
            alice.expectUndecided();
            sale.expectState(LineState.PAUSED);

            sale.change(SalePlan::resumed);
            sale.advance(Duration.ofSeconds(1));

            assertThat(sale.outcomes())
                    .extracting(BookingOutcome::requestId)
                    .containsExactly(alice.requestId(), bob.requestId());
            sale.expectState(LineState.OPEN);
        }
    }

    @Test
    void aPausedSaleStillEndsItsHolds() {
        try (var sale = SaleHarness.open(GALA.holdSeconds(10))) {
            Booking alice = sale.request("alice", "A-1");
            Booking bob = sale.request("bob", "A-2");
            sale.ticks(1);
            sale.change(SalePlan::paused);

            alice.pays();
            sale.advance(Duration.ofSeconds(11));

            alice.expectConfirmed();
            assertThat(bob.outcomes()).hasSize(2);
        }
    }

    @Test
    void aClosedSaleCanBeOpenedAgain() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.change(SalePlan::closed);
            sale.advance(Duration.ofSeconds(1));
            sale.expectState(LineState.CLOSED);

            sale.change(SalePlan::resumed);
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(2);

            alice.expectHeld("A-1");
        }
    }

    private static List<Booking> send(SaleHarness sale, int people) {
        var bookings = new ArrayList<Booking>();
        for (int buyer = 1; buyer <= people; buyer++) {
            bookings.add(sale.request("user-" + buyer, "A-" + buyer));
        }
        return bookings;
    }
}
