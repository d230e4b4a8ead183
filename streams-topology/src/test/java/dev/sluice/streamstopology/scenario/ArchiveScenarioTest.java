package dev.sluice.streamstopology.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is over leaves the reserver, and comes back when it is needed. */
class ArchiveScenarioTest {
    private static final SalePlan GALA = SalePlan.of("gala").holdSeconds(10);
    /** Until nobody can bring the event back to the reserver any more. */
    private static final Duration UNTIL_SURE = Duration.ofSeconds(31);

    @Test
    void aClosedSaleLeavesTheReserverOnceNothingIsHeld() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.request("alice", "A-1");
            Booking bob = sale.request("bob", "A-2");
            sale.ticks(1);
            bob.pays();
            sale.change(SalePlan::closed);
            sale.advance(Duration.ofSeconds(9));
            assertThat(sale.reserver().has("gala")).isTrue();
            sale.expectState(LineState.CLOSED, "The sale is over; what is held or paid for is being settled");

            sale.advance(Duration.ofSeconds(2));

            assertThat(sale.reserver().has("gala")).isFalse();
            sale.expectState(LineState.CLOSED, "The sale is over").expectSeats(9, 0, 1);
            sale.advance(UNTIL_SURE);
            sale.expectState(LineState.CLOSED, "The sale is over and archived");
        }
    }

    @Test
    void nothingBringsAnArchivedEventBackByItself() {
        try (var sale = archived()) {
            sale.seat("A-5", SeatStatus.BLOCKED, 2);
            sale.request("carol", "A-3").expectRejected(RejectionReason.SALE_CLOSED);
            sale.advance(Duration.ofMinutes(5));

            assertThat(sale.reserver().has("gala")).isFalse();
            assertThat(sale.topology().count("sluice.topology.reserver.archived"))
                    .isEqualTo(2);
            assertThat(sale.topology().count("sluice.topology.reserver.lost")).isZero();
        }
    }

    @Test
    void aRefundAfterTheEndFindsItsSeatsAndTheEventGoesAgain() {
        try (var sale = SaleHarness.open(GALA)) {
            Booking alice = sale.request("alice", "A-1");
            sale.ticks(1);
            alice.pays();
            sale.change(SalePlan::closed);
            sale.advance(UNTIL_SURE);

            alice.isRefunded();
            sale.ticks(2);

            alice.expectReleased(ReleaseReason.REFUNDED);
            assertThat(sale.reserver().has("gala")).isTrue();
            sale.advance(Duration.ofSeconds(1));
            assertThat(sale.reserver().has("gala")).isFalse();
            sale.expectSeats(10, 0, 0);
        }
    }

    @Test
    void anArchivedSaleOpensAgainWithTheSeatsAsTheyAreNow() {
        try (var sale = archived()) {
            sale.seat("A-5", SeatStatus.BLOCKED, 2);
            sale.change(SalePlan::resumed);
            Booking bob = sale.request("bob", "A-1");
            Booking carol = sale.request("carol", "A-5");
            Booking dave = sale.request("dave", "A-6");
            sale.ticks(3);

            bob.expectRejected(RejectionReason.SEAT_TAKEN);
            carol.expectRejected(RejectionReason.SEAT_TAKEN);
            dave.expectHeld("A-6");
        }
    }

    @Test
    void anArchiveWithoutAnAnswerIsAskedForAgain() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.reserver().loseAnswers();
            sale.change(SalePlan::closed);
            sale.advance(UNTIL_SURE);
            assertThat(sale.topology().count("sluice.topology.reserver.archived"))
                    .isZero();

            sale.reserver().recover();
            sale.advance(UNTIL_SURE);

            assertThat(sale.reserver().has("gala")).isFalse();
            sale.expectState(LineState.CLOSED, "The sale is over and archived");
        }
    }

    @Test
    void whatAFormerOwnerBringsBackIsDeletedAgain() {
        try (var sale = SaleHarness.open(GALA)) {
            sale.change(SalePlan::closed);
            sale.advance(Duration.ofSeconds(1));
            sale.reserver().loadBehindTheBack("gala", "A-1");

            sale.advance(UNTIL_SURE);

            assertThat(sale.reserver().has("gala")).isFalse();
        }
    }

    /** With the seat A-1 sold. */
    private static SaleHarness archived() {
        SaleHarness sale = SaleHarness.open(GALA);
        Booking alice = sale.request("alice", "A-1");
        sale.ticks(1);
        alice.pays();
        sale.change(SalePlan::closed);
        sale.advance(UNTIL_SURE);
        return sale;
    }
}
