package dev.sluice.redisreserver;

import static dev.sluice.redisreserver.TestSale.EXPIRES_AT;
import static dev.sluice.redisreserver.TestSale.FENCE;
import static dev.sluice.redisreserver.TestSale.answer;
import static dev.sluice.redisreserver.TestSale.granted;
import static dev.sluice.redisreserver.TestSale.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.redisreserver.EventSnapshot.HoldState;
import dev.sluice.redisreserver.SettleBatch.Ending;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How mutations are read, repeated and forgotten. */
interface LogContract {
    Reserver reserver();

    private static Mutation held(long seq, String requestId, String... seatIds) {
        return new Mutation(seq, HoldState.HELD, requestId, "u1", List.of(seatIds), EXPIRES_AT);
    }

    private static Mutation ended(long seq, HoldState state, String requestId, String... seatIds) {
        return new Mutation(seq, state, requestId, "u1", List.of(seatIds), EXPIRES_AT);
    }

    private Reply<EventStatus> apply(TestSale sale, Mutation... mutations) {
        return reserver().apply(new ApplyBatch(sale.eventId(), FENCE, List.of(mutations)));
    }

    @Test
    default void theLogTellsEveryMutationOnce() {
        var sale = TestSale.open(reserver(), 3);
        sale.reserve(request("r1", "u1", "A-1", "A-2"), request("r2", "u1", "A-1"), request("r3", "u1", "A-3"));
        sale.settle("r1", Ending.CONFIRM);
        sale.settle("r1", Ending.REFUND);

        assertThat(answer(reserver().since(sale.eventId(), 1)))
                .isEqualTo(new MutationLog(
                        true,
                        List.of(
                                held(2, "r3", "A-3"),
                                ended(3, HoldState.CONFIRMED, "r1", "A-1", "A-2"),
                                ended(4, HoldState.REFUNDED, "r1", "A-1", "A-2"))));
        assertThat(answer(reserver().since(sale.eventId(), 4))).isEqualTo(new MutationLog(true, List.of()));
    }

    @Test
    default void theLogOfALoadedEventBeginsAfterTheLoad() {
        var sale = TestSale.unknown(reserver());
        sale.warm(new WarmStep.Begin());
        assertThat(reserver().since(sale.eventId(), 0)).isEqualTo(new Reply.NotWarmed<>());
        sale.warm(new WarmStep.Seats(TestSale.seats(1)));
        sale.warm(new WarmStep.Commit(1, 7));
        assertThat(answer(reserver().since(sale.eventId(), 7)).complete()).isTrue();
        sale.reserve(request("r1", "u1", "A-1"));

        assertThat(answer(reserver().since(sale.eventId(), 6))).isEqualTo(new MutationLog(false, List.of()));
        assertThat(answer(reserver().since(sale.eventId(), 7)))
                .isEqualTo(new MutationLog(true, List.of(held(8, "r1", "A-1"))));
    }

    @Test
    default void lostMutationsAreRepeatedAndKnownOnesSkipped() {
        var sale = TestSale.open(reserver(), 3);
        sale.reserve(request("r1", "u1", "A-1"));

        assertThat(answer(apply(
                        sale,
                        held(1, "r1", "A-1"),
                        held(2, "r2", "A-2"),
                        ended(3, HoldState.CONFIRMED, "r1", "A-1"),
                        ended(4, HoldState.EXPIRED, "r2", "A-2"))))
                .isEqualTo(new EventStatus(true, FENCE, 4, 3));
        assertThat(sale.reserve(request("r3", "u2", "A-1"), request("r4", "u2", "A-2")))
                .containsExactly(new Decision.SeatTaken("A-1"), granted(5));
        assertThat(answer(reserver().since(sale.eventId(), 0)).mutations()).hasSize(5);
    }

    @Test
    default void mutationsBeyondAGapAreRefused() {
        var sale = TestSale.open(reserver(), 3);

        assertThat(apply(sale, held(2, "r2", "A-2"))).isEqualTo(new Reply.Regressed<>(0));
    }

    @Test
    default void mutationsThatDoNotFitChangeNothing() {
        var sale = TestSale.open(reserver(), 3);
        sale.reserve(request("r1", "u1", "A-1"));

        assertThat(apply(sale, held(2, "r2", "A-2"), held(3, "r3", "A-1"))).isEqualTo(new Reply.NotWarmed<>());
        assertThat(apply(sale, held(2, "r2", "A-9"))).isEqualTo(new Reply.NotWarmed<>());
        assertThat(apply(sale, ended(2, HoldState.REFUNDED, "r1", "A-1"))).isEqualTo(new Reply.NotWarmed<>());
        assertThat(apply(sale, held(1, "r9", "A-1"))).isEqualTo(new Reply.NotWarmed<>());
        assertThat(sale.status().seq()).isEqualTo(1);
    }

    @Test
    default void mutationsWithGapsCannotBePutIntoABatch() {
        var sale = TestSale.unknown(reserver());

        assertThatThrownBy(() -> apply(sale, held(1, "r1", "A-1"), held(3, "r2", "A-2")))
                .isInstanceOf(InvalidMessage.class);
    }

    @Test
    default void anEventIsLoadedFromItsMutations() {
        var sale = TestSale.unknown(reserver());
        sale.warm(new WarmStep.Begin());
        sale.warm(new WarmStep.Seats(TestSale.seats(2)));
        apply(sale, held(1, "r1", "A-1"), ended(2, HoldState.CONFIRMED, "r1", "A-1"));

        assertThat(answer(sale.warm(new WarmStep.Commit(2, 2)))).isEqualTo(new EventStatus(true, FENCE, 2, 2));
        assertThat(sale.settle("r1", Ending.CONFIRM)).isEqualTo(new Settled.Done(2, true));
    }

    @Test
    default void anArchivedEventIsForgotten() {
        var sale = TestSale.open(reserver(), 1);
        sale.reserve(request("r1", "u1", "A-1"));

        assertThat(reserver().archive(sale.eventId(), FENCE - 1)).isEqualTo(new Reply.Fenced<>(FENCE));
        assertThat(answer(reserver().archive(sale.eventId(), FENCE))).isEqualTo(new EventStatus(true, FENCE, 1, 1));
        assertThat(reserver().archive(sale.eventId(), FENCE)).isEqualTo(new Reply.NotWarmed<>());
        assertThat(reserver().status(sale.eventId())).isEqualTo(new Reply.NotWarmed<>());
    }

    @Test
    default void aClaimIsArchivedTooEvenOfAnEventThatWasNeverLoaded() {
        var sale = TestSale.unknown(reserver());
        reserver().claim(sale.eventId(), FENCE);

        assertThat(reserver().archive(sale.eventId(), FENCE)).isEqualTo(new Reply.NotWarmed<>());

        assertThat(reserver().claim(sale.eventId(), FENCE - 1)).isEqualTo(new Reply.NotWarmed<>());
    }
}
