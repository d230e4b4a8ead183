package dev.sluice.redisreserver;

import static dev.sluice.redisreserver.TestSale.FENCE;
import static dev.sluice.redisreserver.TestSale.answer;
import static dev.sluice.redisreserver.TestSale.granted;
import static dev.sluice.redisreserver.TestSale.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.redisreserver.SettleBatch.Ending;
import dev.sluice.redisreserver.WarmStep.Seat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How changes of the inventory are taken over. */
interface SyncContract {
    Reserver reserver();

    private Reply<Synced> sync(TestSale sale, Seat... seats) {
        return reserver().sync(new SyncBatch(sale.eventId(), FENCE, List.of(seats)));
    }

    @Test
    default void aNewerVersionWinsInWhateverOrderVersionsArrive() {
        var sale = TestSale.open(reserver(), 2);

        assertThat(answer(sync(sale, new Seat("A-1", false, 3), new Seat("A-1", true, 2), new Seat("A-2", false, 1))))
                .isEqualTo(new Synced(1, 2, List.of()));
        assertThat(answer(sync(sale, new Seat("A-1", true, 3), new Seat("A-3", true, 1))))
                .isEqualTo(new Synced(1, 1, List.of()));
        assertThat(sale.reserve(request("r1", "u1", "A-1"), request("r2", "u1", "A-2"), request("r3", "u1", "A-3")))
                .containsExactly(new Decision.SeatTaken("A-1"), granted(1), granted(2));
    }

    @Test
    default void aHeldOrSoldSeatKeepsItsOwnerUntilItIsFreeAgain() {
        var sale = TestSale.open(reserver(), 2);
        sale.reserve(request("r1", "u1", "A-1"), request("r2", "u1", "A-2"));
        sale.settle("r2", Ending.CONFIRM);
        Seat[] changes = {new Seat("A-1", false, 2), new Seat("A-2", false, 2)};

        assertThat(answer(sync(sale, changes))).isEqualTo(new Synced(0, 0, List.of("A-1", "A-2")));
        sale.settle("r1", Ending.RELEASE);
        assertThat(answer(sync(sale, changes))).isEqualTo(new Synced(1, 0, List.of("A-2")));
        assertThat(sale.reserve(request("r3", "u3", "A-1"))).containsExactly(new Decision.SeatTaken("A-1"));
    }

    @Test
    default void anEventThatIsNotOpenTakesNoChanges() {
        var sale = TestSale.unknown(reserver());
        sale.warm(new WarmStep.Begin());

        assertThat(sync(sale, new Seat("A-1", true, 1))).isEqualTo(new Reply.NotWarmed<>());
        assertThat(sale.status().seats()).isZero();
    }
}
