package dev.sluice.redisreserver;

import static dev.sluice.redisreserver.TestSale.EXPIRES_AT;
import static dev.sluice.redisreserver.TestSale.FENCE;
import static dev.sluice.redisreserver.TestSale.answer;
import static dev.sluice.redisreserver.TestSale.granted;
import static dev.sluice.redisreserver.TestSale.grantedBefore;
import static dev.sluice.redisreserver.TestSale.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.redisreserver.SettleBatch.Ending;
import dev.sluice.redisreserver.SettleBatch.Settlement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an event gets into the store. */
interface WarmContract {
    Reserver reserver();

    private static WarmStep.Holds holds(WarmStep.Hold... holds) {
        return new WarmStep.Holds(List.of(holds));
    }

    private static WarmStep.Hold hold(String requestId, boolean confirmed, long seq, String... seatIds) {
        return new WarmStep.Hold(requestId, "u1", List.of(seatIds), EXPIRES_AT, seq, confirmed);
    }

    @Test
    default void anEventThatIsBeingLoadedDecidesNothing() {
        var sale = TestSale.unknown(reserver());
        sale.warm(new WarmStep.Begin());
        sale.warm(new WarmStep.Seats(TestSale.seats(2)));

        assertThat(sale.status()).isEqualTo(new EventStatus(false, FENCE, 0, 2));
        assertThat(sale.reserveReply(FENCE, 0, request("r1", "u1", "A-1"))).isEqualTo(new Reply.NotWarmed<>());
        assertThat(sale.settleReply(FENCE, 0, new Settlement("r1", Ending.CONFIRM)))
                .isEqualTo(new Reply.NotWarmed<>());
    }

    @Test
    default void anIncompleteEventStaysClosed() {
        var sale = TestSale.unknown(reserver());
        sale.warm(new WarmStep.Begin());
        sale.warm(new WarmStep.Seats(TestSale.seats(2)));

        assertThat(answer(sale.warm(new WarmStep.Commit(3, 7)))).isEqualTo(new EventStatus(false, FENCE, 0, 2));
        assertThat(answer(sale.warm(new WarmStep.Commit(2, 7)))).isEqualTo(new EventStatus(true, FENCE, 7, 2));
        assertThat(sale.reserve(request("r1", "u1", "A-1"))).containsExactly(granted(8));
    }

    @Test
    default void loadedHoldsAndSalesAreAsIfTheyHadHappenedHere() {
        var sale = TestSale.unknown(reserver());
        sale.warm(new WarmStep.Begin());
        sale.warm(new WarmStep.Seats(TestSale.seats(4)));
        sale.warm(holds(hold("r1", false, 3, "A-1", "A-2"), hold("r2", true, 4, "A-3")));
        sale.warm(new WarmStep.Commit(4, 9));

        assertThat(sale.reserve(
                        request("r3", "u1", "A-4", "A-1"),
                        request("r4", "u2", "A-1"),
                        request("r5", "u2", "A-3"),
                        request("r1", "u1", "A-1", "A-2")))
                .containsExactly(
                        new Decision.LimitReached(3),
                        new Decision.SeatTaken("A-1"),
                        new Decision.SeatTaken("A-3"),
                        grantedBefore(3));
        assertThat(sale.settle("r1", Ending.CONFIRM)).isEqualTo(new Settled.Done(10, false));
        assertThat(sale.settle("r2", Ending.REFUND)).isEqualTo(new Settled.Done(11, false));
    }

    @Test
    default void everyStepMayBeRepeated() {
        var sale = TestSale.unknown(reserver());
        for (int i = 0; i < 2; i++) {
            sale.warm(new WarmStep.Begin());
        }
        for (int i = 0; i < 2; i++) {
            sale.warm(new WarmStep.Seats(TestSale.seats(4)));
        }
        for (int i = 0; i < 2; i++) {
            sale.warm(holds(hold("r1", false, 3, "A-1", "A-2", "A-3", "A-4")));
            sale.warm(new WarmStep.Seats(TestSale.seats(4)));
        }
        sale.warm(new WarmStep.Commit(4, 3));
        assertThat(sale.settle("r1", Ending.RELEASE)).isEqualTo(new Settled.Done(4, false));

        assertThat(answer(sale.warm(new WarmStep.Seats(List.of(new WarmStep.Seat("A-1", false, 9))))))
                .isEqualTo(new EventStatus(true, FENCE, 4, 4));
        assertThat(answer(sale.warm(new WarmStep.Commit(4, 3)))).isEqualTo(new EventStatus(true, FENCE, 4, 4));
        assertThat(sale.reserve(request("r2", "u1", "A-1", "A-2", "A-3", "A-4")))
                .containsExactly(granted(5));
    }

    @Test
    default void onlyANewerVersionReplacesALoadedSeat() {
        var sale = TestSale.unknown(reserver());
        sale.warm(new WarmStep.Begin());
        sale.warm(new WarmStep.Seats(List.of(new WarmStep.Seat("A-1", false, 2), new WarmStep.Seat("A-2", true, 2))));
        sale.warm(new WarmStep.Seats(List.of(
                new WarmStep.Seat("A-1", true, 1),
                new WarmStep.Seat("A-1", true, 2),
                new WarmStep.Seat("A-2", false, 3))));
        sale.warm(new WarmStep.Commit(2, 0));

        assertThat(sale.reserve(request("r1", "u1", "A-1"), request("r2", "u1", "A-2")))
                .containsExactly(new Decision.SeatTaken("A-1"), new Decision.SeatTaken("A-2"));
    }

    @Test
    default void aHoldOverASeatThatIsOwnedOrNotLoadedIsABug() {
        var sale = TestSale.unknown(reserver());
        sale.warm(new WarmStep.Begin());
        sale.warm(new WarmStep.Seats(TestSale.seats(2)));

        assertThatThrownBy(() -> sale.warm(holds(hold("r1", false, 1, "A-1"), hold("r2", false, 2, "A-9"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sale.warm(holds(hold("r1", false, 1, "A-1"), hold("r2", false, 2, "A-1"))))
                .isInstanceOf(IllegalArgumentException.class);
        sale.warm(new WarmStep.Commit(2, 0));
        assertThat(sale.reserve(request("r3", "u1", "A-1"))).containsExactly(granted(1));
    }

    @Test
    default void beginForgetsTheEvent() {
        var sale = TestSale.open(reserver(), 1);
        sale.reserve(request("r1", "u1", "A-1"));

        assertThat(answer(sale.warm(new WarmStep.Begin()))).isEqualTo(new EventStatus(false, FENCE, 0, 0));
        sale.warm(new WarmStep.Seats(TestSale.seats(1)));
        sale.warm(new WarmStep.Commit(1, 0));
        assertThat(sale.reserve(request("r2", "u2", "A-1"))).containsExactly(granted(1));
    }

    @Test
    default void anOpenEventIsNotForgottenByOneWhoKnowsLess() {
        var sale = TestSale.open(reserver(), 1);
        sale.reserve(request("r1", "u1", "A-1"));

        assertThat(answer(sale.warm(new WarmStep.Begin(0)))).isEqualTo(new EventStatus(true, FENCE, 1, 1));
        assertThat(sale.settle("r1", Ending.CONFIRM)).isEqualTo(new Settled.Done(2, false));
        assertThat(answer(sale.warm(new WarmStep.Begin(2)))).isEqualTo(new EventStatus(false, FENCE, 0, 0));
    }
}
