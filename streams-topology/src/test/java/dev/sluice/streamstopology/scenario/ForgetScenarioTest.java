package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.DeadLetter;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import dev.sluice.streamstopology.stream.StoreNames;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A control without a value: its event is to be forgotten. */
class ForgetScenarioTest {
    private static final SalePlan GALA = SalePlan.of("gala").holdSeconds(10);
    private static final Duration UNTIL_FORGOTTEN = Duration.ofSeconds(33);

    @Test
    void nothingIsLeftOfAForgottenEvent() {
        try (var sale = ended()) {
            sale.forget();
            sale.advance(UNTIL_FORGOTTEN);

            assertThat(sale.topology().entries(StoreNames.SALES)).isZero();
            assertThat(sale.topology().entries(StoreNames.OFFERS)).isZero();
            assertThat(sale.topology().entries(StoreNames.REQUESTS)).isZero();
            assertThat(sale.reserver().has("gala")).isFalse();
            assertThat(sale.forgotten()).containsExactly("gala");
        }
    }

    @Test
    void aRequestForAForgottenEventIsAnsweredAsForAnUnknownOne() {
        try (var sale = ended()) {
            sale.forget();
            Booking meanwhile = sale.request("bob", "A-2");
            meanwhile.expectRejected(RejectionReason.UNKNOWN_EVENT);
            sale.advance(UNTIL_FORGOTTEN);

            Booking later = sale.request("carol", "A-3");
            sale.advance(Duration.ofSeconds(6));

            later.expectRejected(RejectionReason.UNKNOWN_EVENT);
        }
    }

    @Test
    void nothingIsReportedOfAnEventThatIsBeingForgottenButItsEnd() {
        try (var sale = ended()) {
            List<LineProgress> before = List.copyOf(sale.reports());

            sale.forget();
            sale.advance(UNTIL_FORGOTTEN.multipliedBy(2));

            assertThat(sale.reports()).isEqualTo(before);
            assertThat(sale.forgotten()).hasSize(1);
        }
    }

    @Test
    void aSaleThatIsNotOverIsNotForgotten() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);
            sale.forget();
            sale.change(SalePlan::closed);
            sale.forget();
            sale.advance(Duration.ofSeconds(1));

            assertThat(sale.topology().count("sluice.topology.events.not.forgotten"))
                    .isEqualTo(2);
            assertThat(sale.topology().deadLetters(Topics.SALE_CONTROLS)).isEmpty();
            alice.expectHeld("A-1");
            sale.expectState(LineState.CLOSED);
            assertThat(sale.forgotten()).isEmpty();
        }
    }

    @Test
    void whatComesWhileItIsBeingForgottenIsADeadLetter() {
        try (var sale = ended()) {
            sale.forget();
            sale.change(SalePlan::resumed);
            sale.seat("A-5", SeatStatus.BLOCKED, 2);

            assertThat(sale.topology().deadLetters(Topics.SALE_CONTROLS))
                    .extracting(DeadLetter::reason)
                    .containsExactly("its event is being forgotten");
            assertThat(sale.topology().deadLetters(Topics.INVENTORY_CHANGED)).hasSize(1);
        }
    }

    @Test
    void aForgottenEventCanBeAnnouncedAnew() {
        try (var sale = ended()) {
            sale.forget();
            sale.advance(UNTIL_FORGOTTEN);

            sale.change(plan -> plan.seats(1).resumed());
            sale.seat("A-1", SeatStatus.AVAILABLE, 1);
            Booking bob = sale.request("bob", "A-1");
            sale.ticks(2);

            bob.expectHeld("A-1");
            assertThat(sale.outcomes().getLast().seq()).isEqualTo(1);
        }
    }

    @Test
    void anEventThatNobodyKnowsIsForgottenAlready() {
        try (var sale = ended()) {
            sale.topology().tombstone(Topics.SALE_CONTROLS, "other");
            sale.advance(UNTIL_FORGOTTEN);

            assertThat(sale.topology().deadLetters(Topics.SALE_CONTROLS)).isEmpty();
            sale.expectState(LineState.CLOSED);
        }
    }

    /** Closed, with the seat A-1 sold and a request rejected. */
    private static SaleHarness ended() {
        SaleHarness sale = SaleHarness.open(GALA);
        Booking alice = sale.request("alice", "A-1");
        sale.request("bob", "A-1");
        sale.ticks(1);
        alice.pays();
        sale.ticks(1);
        sale.change(SalePlan::closed);
        sale.advance(Duration.ofSeconds(1));
        return sale;
    }
}
