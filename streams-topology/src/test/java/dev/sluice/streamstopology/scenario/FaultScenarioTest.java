package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.streamstopology.boxoffice.FencedByNewerOwner;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultScenarioTest {
    private static final SalePlan GALA = SalePlan.of("gala");
    private static final Duration TICK = Duration.ofMillis(10);

    @Test
    void whileTheReserverIsDownEverybodyKeepsTheirPlace() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.reserver().goDown();
            String alice = sale.request("alice", "A-1");
            String bob = sale.request("bob", "A-1");
            sale.advance(Duration.ofSeconds(30));
            assertThat(sale.outcomes()).isEmpty();
            assertThat(sale.progress().state()).isEqualTo(LineState.PREPARING);

            sale.reserver().recover();
            sale.advance(TICK);

            assertThat(sale.outcomes()).extracting(BookingOutcome::requestId).containsExactly(alice, bob);
            assertThat(sale.decisionOn(alice)).isInstanceOf(Held.class);
        }
    }

    @Test
    void anAnswerThatGotLostComesAgain() {
        try (var sale = SaleHarness.open(GALA.seats(2))) {
            sale.reserver().loseAnswers();
            String alice = sale.request("alice", "A-1");
            String bob = sale.request("bob", "A-2");
            sale.advance(Duration.ofMillis(100));
            assertThat(sale.outcomes()).isEmpty();

            sale.reserver().recover();
            sale.advance(TICK);

            assertThat(sale.outcomes()).hasSize(2).allMatch(Held.class::isInstance);
            assertThat(sale.outcomes()).extracting(BookingOutcome::requestId).containsExactly(alice, bob);
            assertThat(sale.outcomes()).extracting(BookingOutcome::seq).containsExactly(1L, 2L);
        }
    }

    @Test
    void aPaymentThatMeetsNoReserverIsNotLost() {
        try (var sale = SaleHarness.open(GALA)) {
            String alice = sale.request("alice", "A-1");
            sale.advance(TICK);
            sale.reserver().goDown();
            sale.pays(alice);
            sale.advance(Duration.ofSeconds(200));
            assertThat(sale.outcomesOf(alice)).hasSize(1);

            sale.reserver().recover();
            sale.advance(TICK);

            assertThat(sale.outcomesOf(alice).getLast()).isInstanceOf(Confirmed.class);
        }
    }

    @Test
    void aReserverThatLostEverythingIsLoadedAnew() {
        try (var sale = SaleHarness.open(GALA.seats(3))) {
            // Given
            String alice = sale.request("alice", "A-1");
            String bob = sale.request("bob", "A-2");
            sale.advance(TICK);
            sale.pays(alice);
            sale.advance(TICK);

            // When
            sale.reserver().forgetEverything();
            String carol = sale.request("carol", "A-1");
            String dave = sale.request("dave", "A-2");
            String erin = sale.request("erin", "A-3");
            sale.advance(TICK.multipliedBy(4));

            // Then
            assertThat(((Rejected) sale.decisionOn(carol)).reason()).isEqualTo(RejectionReason.SEAT_TAKEN);
            assertThat(((Rejected) sale.decisionOn(dave)).reason()).isEqualTo(RejectionReason.SEAT_TAKEN);
            assertThat(sale.decisionOn(erin)).isInstanceOf(Held.class);
            assertThat(sale.decisionOn(erin).seq()).isEqualTo(4);
            sale.pays(bob);
            sale.advance(TICK);
            assertThat(sale.outcomesOf(bob).getLast()).isInstanceOf(Confirmed.class);
        }
    }

    @Test
    void peopleTurnedAwayLeaveNoSeatsBehindThatALostAnswerGaveThem() {
        try (var sale = SaleHarness.open(GALA.seats(2))) {
            // Given
            sale.reserver().loseAnswers();
            String alice = sale.request("alice", "A-1");
            sale.advance(TICK);
            sale.reserver().goDown();

            // When
            sale.change(SalePlan::closed);
            sale.advance(TICK);
            sale.reserver().recover();
            sale.change(SalePlan::resumed);
            String bob = sale.request("bob", "A-1");
            sale.advance(TICK.multipliedBy(4));

            // Then
            assertThat(((Rejected) sale.decisionOn(alice)).reason()).isEqualTo(RejectionReason.SALE_CLOSED);
            assertThat(sale.decisionOn(bob)).isInstanceOf(Held.class);
        }
    }

    @Test
    void aReserverThatNamesAnotherOwnerIsNotBelieved() {
        try (var sale = SaleHarness.open(GALA.seats(2))) {
            // Given a seat that the log knows as held, and a reserver that has it free
            String alice = sale.request("alice", "A-1");
            sale.advance(TICK);
            sale.reserver().forgetHolds("gala", List.of("A-1", "A-2"), 1);

            // When
            String bob = sale.request("bob", "A-1");
            sale.advance(TICK.multipliedBy(4));

            // Then
            assertThat(sale.outcomesOf(alice)).hasSize(1);
            assertThat(((Rejected) sale.decisionOn(bob)).reason()).isEqualTo(RejectionReason.SEAT_TAKEN);
            assertThat(sale.topology().count("sluice.topology.reserver.lost")).isEqualTo(1);
        }
    }

    @Test
    void aLossIsNoticedThoughNobodyAsksForASeat() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.request("alice", "A-1");
            sale.advance(TICK);
            sale.reserver().forgetEverything();

            sale.advance(Duration.ofSeconds(11));

            assertThat(sale.reserver().ownerOf("gala", "A-1")).isPresent();
            assertThat(sale.topology().count("sluice.topology.reserver.loaded")).isEqualTo(2);
        }
    }

    @Test
    void aTaskWhoseEventWasClaimedByAnotherStops() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.reserver().claim("gala", Long.MAX_VALUE >> 10);
            sale.request("alice", "A-1");

            assertThatThrownBy(() -> sale.advance(TICK)).hasRootCauseInstanceOf(FencedByNewerOwner.class);
        }
    }

    @Test
    void seatsMayComeBeforeTheControlAndAfterIt() {
        try (var sale = SaleHarness.prepared(GALA.seats(2))) {
            sale.seat("A-1", SeatStatus.AVAILABLE, 1);
            String alice = sale.request("alice", "A-1");
            sale.advance(Duration.ofSeconds(1));
            assertThat(sale.outcomes()).isEmpty();
            assertThat(sale.progress().state()).isEqualTo(LineState.PREPARING);
            assertThat(sale.progress().reason()).isEqualTo("The sale cannot open yet: 1 of 2 seats are known");

            sale.seat("A-2", SeatStatus.AVAILABLE, 1);
            sale.advance(TICK.multipliedBy(2));

            assertThat(sale.decisionOn(alice)).isInstanceOf(Held.class);
        }
    }
}
