package dev.sluice.redisreserver;

import static dev.sluice.redisreserver.TestSale.FENCE;
import static dev.sluice.redisreserver.TestSale.answer;
import static dev.sluice.redisreserver.TestSale.granted;
import static dev.sluice.redisreserver.TestSale.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.redisreserver.SettleBatch.Ending;
import dev.sluice.redisreserver.SettleBatch.Settlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How holds end. */
interface SettleContract {
    Reserver reserver();

    @ParameterizedTest
    @EnumSource(names = {"RELEASE", "EXPIRE"})
    default void anEndedHoldFreesItsSeatsAndTheUsersShare(Ending ending) {
        var sale = TestSale.open(reserver(), 4);
        sale.reserve(request("r1", "u1", "A-1", "A-2", "A-3", "A-4"));

        assertThat(sale.settle("r1", ending)).isEqualTo(new Settled.Done(2, false));
        assertThat(sale.reserve(request("r2", "u1", "A-1", "A-2", "A-3", "A-4")))
                .containsExactly(granted(3));
    }

    @Test
    default void aSoldSeatStaysTakenUntilItIsRefunded() {
        var sale = TestSale.open(reserver(), 1);
        sale.reserve(request("r1", "u1", "A-1"));

        assertThat(sale.settle("r1", Ending.CONFIRM)).isEqualTo(new Settled.Done(2, false));
        assertThat(sale.reserve(request("r2", "u2", "A-1"))).containsExactly(new Decision.SeatTaken("A-1"));
        assertThat(sale.settle("r1", Ending.REFUND)).isEqualTo(new Settled.Done(3, false));
        assertThat(sale.reserve(request("r2", "u2", "A-1"))).containsExactly(granted(4));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRM", "RELEASE", "EXPIRE"})
    default void aRepeatedEndingGetsItsFirstAnswer(Ending ending) {
        var sale = TestSale.open(reserver(), 1);
        sale.reserve(request("r1", "u1", "A-1"));
        sale.settle("r1", ending);

        assertThat(sale.settle("r1", ending)).isEqualTo(new Settled.Done(2, true));
        assertThat(sale.status().seq()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASE", "EXPIRE"})
    default void nothingFollowsAnEndedHold(Ending ending) {
        var sale = TestSale.open(reserver(), 1);
        sale.reserve(request("r1", "u1", "A-1"));
        sale.settle("r1", ending);

        assertThat(sale.settle("r1", Ending.CONFIRM)).isEqualTo(new Settled.Conflict(ending));
        assertThat(sale.settle("r1", Ending.REFUND)).isEqualTo(new Settled.Conflict(ending));
    }

    @Test
    default void whatMayFollowDependsOnTheState() {
        var sale = TestSale.open(reserver(), 1);
        sale.reserve(request("r1", "u1", "A-1"));

        assertThat(sale.settle("r1", Ending.REFUND)).isEqualTo(new Settled.WrongState());
        sale.settle("r1", Ending.CONFIRM);
        assertThat(sale.settle("r1", Ending.EXPIRE)).isEqualTo(new Settled.WrongState());
        assertThat(sale.settle("r1", Ending.RELEASE)).isEqualTo(new Settled.Conflict(Ending.CONFIRM));
        assertThat(sale.settle("r9", Ending.CONFIRM)).isEqualTo(new Settled.UnknownHold());
    }

    @Test
    default void aLaterEndingOfABatchSeesTheEarlierOnes() {
        var sale = TestSale.open(reserver(), 2);
        sale.reserve(request("r1", "u1", "A-1"), request("r2", "u1", "A-2"));

        var settled = answer(sale.settleReply(
                FENCE,
                2,
                new Settlement("r1", Ending.CONFIRM),
                new Settlement("r2", Ending.EXPIRE),
                new Settlement("r1", Ending.REFUND),
                new Settlement("r2", Ending.CONFIRM)));

        assertThat(settled)
                .containsExactly(
                        new Settled.Done(3, false),
                        new Settled.Done(4, false),
                        new Settled.Done(5, false),
                        new Settled.Conflict(Ending.EXPIRE));
    }
}
