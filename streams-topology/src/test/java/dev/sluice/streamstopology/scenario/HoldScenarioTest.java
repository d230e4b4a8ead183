package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HoldScenarioTest {
    private static final SalePlan GALA = SalePlan.of("gala").seats(1).holdSeconds(180);

    @Test
    void aHoldLastsFromTheDecisionToItsExpiryAndEndsWithinASecondOfIt() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);
            Held held = (Held) alice.decision();
            assertThat(held.expiresAt()).isEqualTo(held.decidedAt().plusSeconds(180));

            sale.advance(Duration.ofSeconds(179));
            alice.expectOutcomes(Held.class);
            sale.advance(Duration.ofSeconds(2));

            alice.expectReleased(ReleaseReason.EXPIRED);
            Released released = (Released) alice.outcomes().getLast();
            assertThat(released.seq()).isEqualTo(2);
            assertThat(released.decidedAt())
                    .isBetween(held.expiresAt(), held.expiresAt().plusSeconds(1));
        }
    }

    @Test
    void aPaidHoldIsConfirmedAndNeverExpires() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);

            alice.pays("p-1");
            sale.advance(Duration.ofSeconds(200));

            alice.expectOutcomes(Held.class, Confirmed.class);
            Confirmed confirmed = (Confirmed) alice.outcomes().getLast();
            assertThat(confirmed.paymentId()).isEqualTo("p-1");
            assertThat(confirmed.seatIds()).containsExactly("A-1");
        }
    }

    @Test
    void aHoldOfAnEarlierControlKeepsItsTime() {
        try (var sale = SaleHarness.open(GALA.seats(2))) {
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);

            sale.change(plan -> plan.holdSeconds(10));
            Booking bob = sale.request("bob", "A-2");
            sale.advance(Duration.ofSeconds(12));

            alice.expectHeld("A-1");
            bob.expectReleased(ReleaseReason.EXPIRED);
        }
    }

    @Test
    void aDeclinedBuyerMayTryAgainWithAnotherRequest() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);
            alice.isDeclined();
            sale.ticks(1);

            Booking again = sale.request("alice", "A-1");
            sale.ticks(1);

            again.expectHeld("A-1");
        }
    }

    @Test
    void aSeatWithdrawnWhileHeldIsNotGivenAwayAgain() {
        try (var sale = SaleHarness.open(GALA.seats(2))) {
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);
            sale.seat("A-1", SeatStatus.BLOCKED, 2);
            sale.advance(Duration.ofSeconds(1));

            alice.cancels();
            sale.advance(Duration.ofSeconds(1));
            Booking bob = sale.request("bob", "A-1");
            sale.advance(Duration.ofSeconds(1));

            alice.expectOutcomes(Held.class, Released.class);
            bob.expectRejected(RejectionReason.SEAT_TAKEN);
        }
    }
}
