package dev.sluice.redisreserver;

import static dev.sluice.redisreserver.TestSale.FENCE;
import static dev.sluice.redisreserver.TestSale.granted;
import static dev.sluice.redisreserver.TestSale.grantedBefore;
import static dev.sluice.redisreserver.TestSale.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.contracts.check.InvalidMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How reservations are decided. */
interface ReserveContract {
    Reserver reserver();

    @Test
    default void grantsFreeSeatsAndCountsEachGrant() {
        var sale = TestSale.open(reserver(), 3);

        assertThat(sale.reserve(request("r1", "u1", "A-1"), request("r2", "u2", "A-2", "A-3")))
                .containsExactly(granted(1), granted(2));
        assertThat(sale.status()).isEqualTo(new EventStatus(true, FENCE, 2, 3));
    }

    @Test
    default void whatWasBegunIsAnsweredWhenItIsAwaited() {
        var sale = TestSale.open(reserver(), 2);

        var asked = reserver().begin(List.of(sale.batch(FENCE, 0, request("r1", "u1", "A-1"))));
        assertThat(TestSale.answer(asked.await().getFirst())).containsExactly(granted(1));
        assertThat(reserver().begin(List.of()).await()).isEmpty();
        assertThat(sale.reserve(request("r2", "u2", "A-1"))).containsExactly(new Decision.SeatTaken("A-1"));
    }

    @Test
    default void aLaterRequestOfABatchSeesTheEarlierOnes() {
        var sale = TestSale.open(reserver(), 3);

        assertThat(sale.reserve(
                        request("r1", "u1", "A-1", "A-2"),
                        request("r2", "u2", "A-2"),
                        request("r1", "u1", "A-1", "A-2")))
                .containsExactly(granted(1), new Decision.SeatTaken("A-2"), grantedBefore(1));
    }

    @Test
    default void aRequestGetsAllOfItsSeatsOrNone() {
        var sale = TestSale.open(reserver(), 3);
        sale.reserve(request("r1", "u1", "A-2"));

        assertThat(sale.reserve(
                        request("r2", "u2", "A-1", "A-2", "A-3"),
                        request("r3", "u3", "A-3", "A-9"),
                        request("r4", "u4", "A-1", "A-3")))
                .containsExactly(new Decision.SeatTaken("A-2"), new Decision.UnknownSeat("A-9"), granted(2));
    }

    @Test
    default void aRepeatedRequestGetsItsFirstAnswer() {
        var sale = TestSale.open(reserver(), 3);
        sale.reserve(request("r1", "u1", "A-1"));
        sale.settle("r1", SettleBatch.Ending.EXPIRE);

        assertThat(sale.reserve(request("r1", "u1", "A-1"))).containsExactly(grantedBefore(1));
        assertThat(sale.status().seq()).isEqualTo(2);
    }

    @Test
    default void theSameIdForOtherSeatsOrByAnotherUserIsAConflict() {
        var sale = TestSale.open(reserver(), 3);
        sale.reserve(request("r1", "u1", "A-1", "A-2"));

        assertThat(sale.reserve(
                        request("r1", "u2", "A-1", "A-2"),
                        request("r1", "u1", "A-1"),
                        request("r1", "u1", "A-1", "A-3")))
                .hasSize(3)
                .containsOnly(new Decision.Conflict(1, "u1", List.of("A-1", "A-2"), TestSale.EXPIRES_AT));
    }

    @Test
    default void aUserReachesTheLimitWithinAndAcrossBatches() {
        var sale = TestSale.open(reserver(), 8);

        assertThat(sale.reserve(
                        request("r1", "u1", "A-1", "A-2", "A-3"),
                        request("r2", "u1", "A-4", "A-5"),
                        request("r3", "u1", "A-4")))
                .containsExactly(granted(1), new Decision.LimitReached(3), granted(2));
        assertThat(sale.reserve(request("r4", "u1", "A-6"), request("r5", "u2", "A-6")))
                .containsExactly(new Decision.LimitReached(4), granted(3));
    }

    @Test
    default void aWithdrawnSeatIsTaken() {
        var sale = TestSale.unknown(reserver());
        sale.warm(new WarmStep.Begin());
        sale.warm(new WarmStep.Seats(List.of(new WarmStep.Seat("A-1", false, 1))));
        sale.warm(new WarmStep.Commit(1, 0));

        assertThat(sale.reserve(request("r1", "u1", "A-1"))).containsExactly(new Decision.SeatTaken("A-1"));
    }

    @Test
    default void batchesOfManyEventsAreAnsweredInOrder() {
        var first = TestSale.open(reserver(), 1);
        var second = TestSale.open(reserver(), 1);
        var unknown = TestSale.unknown(reserver());

        var replies = reserver()
                .reserve(List.of(
                        first.batch(FENCE, 0, request("r1", "u1", "A-9")),
                        unknown.batch(FENCE, 0, request("r1", "u1", "A-1")),
                        second.batch(FENCE, 0, request("r1", "u1", "A-1"))));

        assertThat(replies)
                .containsExactly(
                        new Reply.Answered<>(List.of(new Decision.UnknownSeat("A-9"))),
                        new Reply.NotWarmed<>(),
                        new Reply.Answered<>(List.of(granted(1))));
    }

    @Test
    default void twoBatchesOfOneEventAreRefused() {
        var sale = TestSale.open(reserver(), 2);
        var batch = sale.batch(FENCE, 0, request("r1", "u1", "A-1"));

        assertThatThrownBy(() -> reserver().reserve(List.of(batch, batch)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(sale.status().seq()).isZero();
    }

    @Test
    default void badInputCannotBePutIntoARequest() {
        assertThatThrownBy(() -> request("r|1", "u1", "A-1")).isInstanceOf(InvalidMessage.class);
        assertThatThrownBy(() -> request("r1", "u,1", "A-1")).isInstanceOf(InvalidMessage.class);
        assertThatThrownBy(() -> request("r1", "u1")).isInstanceOf(InvalidMessage.class);
        assertThatThrownBy(() -> request("r1", "u1", "1", "2", "3", "4", "5", "6", "7", "8", "9"))
                .isInstanceOf(InvalidMessage.class);
        assertThatThrownBy(() -> request("r1", "u1", "A-1", "A-1")).isInstanceOf(InvalidMessage.class);
    }
}
