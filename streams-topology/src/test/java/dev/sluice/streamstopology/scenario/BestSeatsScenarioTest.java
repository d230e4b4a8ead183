package dev.sluice.streamstopology.scenario;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.streamstopology.harness.Booking;
import dev.sluice.streamstopology.harness.SaleHarness;
import dev.sluice.streamstopology.harness.SalePlan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BestSeatsScenarioTest {
    private static final SalePlan GALA = SalePlan.of("gala");
    private static final SalePlan TWO_ROWS = GALA.section("B", 2, 4);

    @Test
    void theFirstInLineSitsInTheFirstRow() {
        try (var sale = SaleHarness.open(TWO_ROWS)) {
            Booking alice = sale.requestBest("alice", 2);
            Booking bob = sale.requestBest("bob", 3);
            Booking carol = sale.requestBest("carol", 2);
            sale.ticks(1);

            alice.expectHeld("B-1-1", "B-1-2");
            bob.expectHeld("B-2-1", "B-2-2", "B-2-3");
            carol.expectHeld("B-1-3", "B-1-4");
        }
    }

    @Test
    void aGapIsNoNeighbourhood() {
        try (var sale = SaleHarness.open(TWO_ROWS)) {
            sale.request("alice", "B-1-2");
            sale.ticks(1);
            Booking bob = sale.requestBest("bob", 3);
            sale.ticks(1);

            bob.expectHeld("B-2-1", "B-2-2", "B-2-3");
        }
    }

    @Test
    void noSeatIsLeftAloneIfThatCanBeAvoided() {
        try (var sale = SaleHarness.open(GALA.section("B", 1, 3).section("C", 1, 2))) {
            Booking alice = sale.requestBest("alice", 2);
            Booking bob = sale.requestBest("bob", 2);
            sale.ticks(1);

            alice.expectHeld("C-1-1", "C-1-2");
            bob.expectHeld("B-1-1", "B-1-2");
        }
    }

    @Test
    void theSectionIsTheOneThatIsWished() {
        try (var sale = SaleHarness.open(GALA.section("B", 1, 4).section("C", 1, 4))) {
            Booking alice = sale.request("alice", new BestSeats("C", 2, false));
            Booking bob = sale.request("bob", new BestSeats("C", 3, true));
            Booking carol = sale.request("carol", new BestSeats("D", 1, true));
            sale.ticks(2);

            alice.expectHeld("C-1-1", "C-1-2");
            bob.expectRejected(RejectionReason.NOT_ENOUGH_SEATS);
            carol.expectRejected(RejectionReason.NOT_ENOUGH_SEATS);
        }
    }

    @Test
    void aGroupIsSplitOnlyIfItMayBe() {
        try (var sale = SaleHarness.open(TWO_ROWS)) {
            Booking together = sale.requestBest("alice", 6);
            Booking split = sale.request("bob", new BestSeats(null, 6, true));
            sale.ticks(2);

            together.expectRejected(RejectionReason.NOT_ENOUGH_SEATS);
            split.expectHeld("B-1-1", "B-1-2", "B-1-3", "B-1-4", "B-2-1", "B-2-2");
        }
    }

    @Test
    void seatsByNameAndTheBestOnesDoNotMeetInOneBatch() {
        try (var sale = SaleHarness.open(GALA.section("B", 1, 4))) {
            Booking alice = sale.requestBest("alice", 1);
            Booking bob = sale.request("bob", "B-1-2");
            Booking carol = sale.requestBest("carol", 2);
            Booking dave = sale.request("dave", "B-1-1");
            sale.ticks(1);

            alice.expectHeld("B-1-1");
            bob.expectHeld("B-1-2");
            carol.expectHeld("B-1-3", "B-1-4");
            dave.expectRejected(RejectionReason.SEAT_TAKEN);
        }
    }

    @Test
    void whoeverFindsNothingBecauseOfSomebodyWhoGetsNothingIsAskedForAgain() {
        try (var sale = SaleHarness.open(GALA.section("B", 1, 4).perUserLimit(2))) {
            sale.request("alice", "B-1-1", "B-1-2");
            // Would get the last two seats, but for the limit.
            Booking greedy = sale.requestBest("alice", 2);
            Booking bob = sale.requestBest("bob", 2);
            sale.ticks(2);

            greedy.expectRejected(RejectionReason.LIMIT_REACHED);
            bob.expectHeld("B-1-3", "B-1-4");
        }
    }

    @Test
    void whenTheAnswerGetsLostTheSameSeatsAreAskedForAgain() {
        try (var sale = SaleHarness.open(TWO_ROWS)) {
            Booking alice = sale.requestBest("alice", 2);
            sale.reserver().loseAnswers();
            sale.ticks(1);
            alice.expectUndecided();
            // A better choice now, which alice would get if she was chosen for anew: she has seats already.
            sale.seat("B-1-1", SeatStatus.BLOCKED, 2);
            Booking bob = sale.requestBest("bob", 2);

            sale.reserver().recover();
            sale.ticks(1);

            alice.expectOutcomes(Held.class).expectHeld("B-1-1", "B-1-2");
            bob.expectHeld("B-1-3", "B-1-4");
        }
    }

    @Test
    void aWithdrawnSeatIsNotChosen() {
        try (var sale = SaleHarness.open(TWO_ROWS)) {
            sale.seat("B-1-1", SeatStatus.BLOCKED, 2);
            sale.advance(Duration.ofSeconds(1));
            Booking alice = sale.requestBest("alice", 1);
            sale.ticks(1);

            alice.expectHeld("B-1-2");
        }
    }
}
