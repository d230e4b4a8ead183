package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.DeadLetter;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaymentScenarioTest {
    private static final SalePlan GALA = SalePlan.of("gala").seats(2).holdSeconds(60);

    @Test
    void aPaymentThatComesTooLateGoesBackAndTheReleaseStands() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            sale.advance(Duration.ofSeconds(62));
            Booking bob = sale.request("bob", "A-1");
            sale.ticks(1);

            alice.pays("p-1");
            sale.ticks(1);

            alice.expectOutcomes(Held.class, Released.class, RefundDue.class).expectRefundDue("p-1");
            bob.expectHeld("A-1");
            assertThat(alice.outcomes().getLast().seq())
                    .as("a refund changes no seat")
                    .isEqualTo(3);
        }
    }

    @Test
    void aLatePaymentThatComesAgainGoesBackOnce() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            sale.advance(Duration.ofSeconds(62));

            alice.pays("p-1").pays("p-1").pays("p-2").pays("p-1");
            sale.ticks(1);

            alice.expectOutcomes(Held.class, Released.class, RefundDue.class, RefundDue.class)
                    .expectRefundDue("p-2");
        }
    }

    @Test
    void ofTwoPaymentsTheFirstOnePaysAndTheOtherGoesBack() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);
            alice.pays("p-1");
            sale.ticks(1);

            alice.pays("p-2").pays("p-2");
            sale.ticks(1);

            alice.expectOutcomes(Held.class, Confirmed.class, RefundDue.class).expectRefundDue("p-2");
        }
    }

    @Test
    void aPaymentThatComesAgainPaysOnce() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);

            alice.pays("p-1").pays("p-1");
            sale.ticks(1);
            alice.pays("p-1");
            sale.ticks(1);

            alice.expectOutcomes(Held.class, Confirmed.class);
        }
    }

    @Test
    void whateverIsFirstEndsTheHold() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            Booking bob = sale.request("bob", "A-2");
            sale.ticks(1);

            alice.cancels().pays("p-1");
            bob.pays("p-2").cancels();
            sale.ticks(1);

            alice.expectOutcomes(Held.class, RefundDue.class, Released.class);
            bob.expectOutcomes(Held.class, Confirmed.class);
        }
    }

    @Test
    void aPaymentOfTheLastMomentThatMeetsNoReserverIsInTime() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            sale.advance(Duration.ofSeconds(59));
            sale.reserver().goDown();
            alice.pays();
            sale.advance(Duration.ofSeconds(60));
            alice.expectOutcomes(Held.class);

            sale.reserver().recover();
            sale.ticks(1);

            alice.expectOutcomes(Held.class, Confirmed.class);
        }
    }

    @Test
    void aRefundThatOvertakesItsSaleUndoesItAfterwards() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);
            sale.reserver().loseAnswers();
            alice.pays();
            sale.ticks(1);
            alice.isRefunded();
            sale.ticks(1);

            sale.reserver().recover();
            sale.ticks(2);

            alice.expectOutcomes(Held.class, Confirmed.class, Released.class).expectReleased(ReleaseReason.REFUNDED);
        }
    }

    @Test
    void theSeatsOfARefundedSaleCanBeBookedAgain() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);
            alice.pays();
            sale.ticks(1);

            alice.isRefunded();
            Booking bob = sale.request("bob", "A-1");
            sale.ticks(1);

            alice.expectReleased(ReleaseReason.REFUNDED);
            bob.expectHeld("A-1");
        }
    }

    @Test
    void aPaymentForARejectedRequestGoesBack() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "Z-1");
            sale.ticks(1);

            alice.pays("p-1");

            alice.expectOutcomes(Rejected.class, RefundDue.class);
        }
    }

    @Test
    void aPaymentThatMakesNoSenseForItsRequestIsADeadLetterAndChangesNothing() {
        try (var sale = SaleHarness.open(GALA.gate(1, 1))) {
            Booking alice = sale.request("alice", "A-1");
            Booking waiting = sale.request("bob", "A-2");
            sale.ticks(1);

            sale.payment("nobody", "p-1", PaymentResult.PAID);
            waiting.pays("p-2");
            alice.isRefunded();
            alice.pays();
            sale.ticks(1);
            alice.cancels();
            sale.advance(Duration.ofSeconds(1));

            assertThat(sale.topology().deadLetters(Topics.PAYMENT_RESULTS))
                    .extracting(DeadLetter::reason)
                    .containsExactly(
                            "its request is unknown",
                            "its request has no seats to pay for yet",
                            "its request has not been paid for",
                            "its request is paid for: only a refund ends it");
            assertThat(sale.topology().count("sluice.topology.payments.without.hold"))
                    .isEqualTo(4);
            alice.expectOutcomes(Held.class, Confirmed.class);
            waiting.expectOutcomes(Held.class);
        }
    }
}
