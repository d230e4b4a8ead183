package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldScenarioTest {
    private static final SalePlan GALA = SalePlan.of("gala").seats(1).holdSeconds(180);
    private static final Duration TICK = Duration.ofMillis(10);

    @Test
    void aHoldLastsFromTheDecisionToItsExpiryAndThenTheNextInLineGetsTheSeat() {
        try (var sale = SaleHarness.open(GALA)) {
            String alice = sale.request("alice", "A-1");
            sale.advance(TICK);
            Held held = (Held) sale.decisionOn(alice);
            assertThat(held.expiresAt()).isEqualTo(held.decidedAt().plusSeconds(180));

            sale.advance(Duration.ofSeconds(179));
            assertThat(sale.outcomesOf(alice)).hasSize(1);
            sale.advance(Duration.ofSeconds(2));
            String bob = sale.request("bob", "A-1");
            sale.advance(TICK);

            Released released = (Released) sale.outcomesOf(alice).getLast();
            assertThat(released.reason()).isEqualTo(ReleaseReason.EXPIRED);
            assertThat(released.seq()).isEqualTo(2);
            Instant latest = held.expiresAt().plusSeconds(1);
            assertThat(released.decidedAt()).isBetween(held.expiresAt(), latest);
            assertThat(sale.decisionOn(bob)).isInstanceOf(Held.class);
        }
    }

    @Test
    void aPaidHoldIsConfirmedAndNeverExpires() {
        try (var sale = SaleHarness.open(GALA)) {
            String alice = sale.request("alice", "A-1");
            sale.advance(TICK);

            sale.pays(alice);
            sale.advance(Duration.ofSeconds(200));

            assertThat(sale.outcomesOf(alice)).hasSize(2);
            Confirmed confirmed = (Confirmed) sale.outcomesOf(alice).getLast();
            assertThat(confirmed.paymentId()).isEqualTo("payment-1");
            assertThat(confirmed.seatIds()).containsExactly("A-1");
        }
    }

    @ParameterizedTest
    @CsvSource({"DECLINED, DECLINED", "CANCELLED, CANCELLED"})
    void aFailedPaymentFreesTheSeats(PaymentResult result, ReleaseReason reason) {
        try (var sale = SaleHarness.open(GALA)) {
            String alice = sale.request("alice", "A-1");
            sale.advance(TICK);

            sale.payment(alice, result);
            String bob = sale.request("bob", "A-1");
            sale.advance(TICK);

            assertThat(((Released) sale.outcomesOf(alice).getLast()).reason()).isEqualTo(reason);
            assertThat(sale.decisionOn(bob)).isInstanceOf(Held.class);
        }
    }

    @Test
    void aPaymentForNoHoldIsCountedAndChangesNothing() {
        try (var sale = SaleHarness.open(GALA)) {
            String alice = sale.request("alice", "A-1");
            sale.pays("nobody");
            sale.advance(TICK);
            sale.pays(alice);
            sale.pays(alice);
            sale.advance(Duration.ofSeconds(1));

            assertThat(sale.outcomes()).extracting(BookingOutcome::seq).containsExactly(1L, 2L);
            assertThat(sale.topology().count("sluice.topology.payments.without.hold"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aSeatWithdrawnWhileHeldIsNotGivenAwayAgain() {
        try (var sale = SaleHarness.open(GALA.seats(2))) {
            String alice = sale.request("alice", "A-1");
            sale.advance(TICK);
            sale.seat("A-1", SeatStatus.BLOCKED, 2);
            sale.advance(Duration.ofSeconds(1));

            sale.payment(alice, PaymentResult.CANCELLED);
            sale.advance(Duration.ofSeconds(1));
            String bob = sale.request("bob", "A-1");
            sale.advance(Duration.ofSeconds(1));

            assertThat(sale.outcomesOf(alice)).hasSize(2);
            assertThat(sale.decisionOn(bob)).isNotInstanceOf(Held.class);
        }
    }
}
