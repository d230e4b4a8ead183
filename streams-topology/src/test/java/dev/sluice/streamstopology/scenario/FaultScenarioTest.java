package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.streamstopology.boxoffice.FencedByNewerOwner;
import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultScenarioTest {
    private static final SalePlan GALA = SalePlan.of("gala");

    @Test
    void whileTheReserverIsDownEverybodyKeepsTheirPlace() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.reserver().goDown();
            Booking alice = sale.request("alice", "A-1");
            Booking bob = sale.request("bob", "A-1");
            sale.advance(Duration.ofSeconds(30));
            assertThat(sale.outcomes()).isEmpty();
            sale.expectState(LineState.PREPARING);

            sale.reserver().recover();
            sale.ticks(1);

            assertThat(sale.outcomes())
                    .extracting(BookingOutcome::requestId)
                    .containsExactly(alice.requestId(), bob.requestId());
            alice.expectHeld();
        }
    }

    @Test
    void anAnswerThatGotLostComesAgain() {
        try (var sale = SaleHarness.open(GALA.seats(2))) {
            sale.reserver().loseAnswers();
            Booking alice = sale.request("alice", "A-1");
            Booking bob = sale.request("bob", "A-2");
            sale.advance(Duration.ofMillis(100));
            assertThat(sale.outcomes()).isEmpty();

            sale.reserver().recover();
            sale.ticks(1);

            assertThat(sale.outcomes()).hasSize(2).allMatch(Held.class::isInstance);
            assertThat(sale.outcomes())
                    .extracting(BookingOutcome::requestId)
                    .containsExactly(alice.requestId(), bob.requestId());
            assertThat(sale.outcomes()).extracting(BookingOutcome::seq).containsExactly(1L, 2L);
        }
    }

    @Test
    void aPaymentThatMeetsNoReserverIsNotLost() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);
            sale.reserver().goDown();
            alice.pays();
            sale.advance(Duration.ofSeconds(200));
            alice.expectOutcomes(Held.class);

            sale.reserver().recover();
            sale.ticks(1);

            alice.expectConfirmed();
        }
    }

    @Test
    void aReserverThatLostEverythingIsLoadedAnew() {
        try (var sale = SaleHarness.open(GALA.seats(3))) {
            // Given
            Booking alice = sale.request("alice", "A-1");
            Booking bob = sale.request("bob", "A-2");
            sale.ticks(1);
            alice.pays();
            sale.ticks(1);

            // When
            sale.reserver().forgetEverything();
            Booking carol = sale.request("carol", "A-1");
            Booking dave = sale.request("dave", "A-2");
            Booking erin = sale.request("erin", "A-3");
            sale.ticks(4);

            // Then
            carol.expectRejected(RejectionReason.SEAT_TAKEN);
            dave.expectRejected(RejectionReason.SEAT_TAKEN);
            erin.expectHeld();
            assertThat(erin.decision().seq()).isEqualTo(4);
            bob.pays();
            sale.ticks(1);
            bob.expectConfirmed();
        }
    }

    @Test
    void peopleTurnedAwayLeaveNoSeatsBehindThatALostAnswerGaveThem() {
        try (var sale = SaleHarness.open(GALA.seats(2))) {
            // Given
            sale.reserver().loseAnswers();
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);
            sale.reserver().goDown();

            // When
            sale.change(SalePlan::closed);
            sale.ticks(1);
            sale.reserver().recover();
            sale.change(SalePlan::resumed);
            Booking bob = sale.request("bob", "A-1");
            sale.ticks(4);

            // Then
            alice.expectRejected(RejectionReason.SALE_CLOSED);
            bob.expectHeld();
        }
    }

    @Test
    void aReserverThatNamesAnotherOwnerIsNotBelieved() {
        try (var sale = SaleHarness.open(GALA.seats(2))) {
            // Given a seat that the log knows as held, and a reserver that has it free
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);
            sale.reserver().forgetHolds("gala", List.of("A-1", "A-2"), 1);

            // When
            Booking bob = sale.request("bob", "A-1");
            sale.ticks(4);

            // Then
            alice.expectOutcomes(Held.class);
            bob.expectRejected(RejectionReason.SEAT_TAKEN);
            assertThat(sale.topology().count("sluice.topology.reserver.lost")).isEqualTo(1);
        }
    }

    @Test
    void aLossIsNoticedThoughNobodyAsksForASeat() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.request("alice", "A-1");
            sale.ticks(1);
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

            assertThatThrownBy(() -> sale.ticks(1)).hasRootCauseInstanceOf(FencedByNewerOwner.class);
        }
    }
}
