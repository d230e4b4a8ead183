package dev.sluice.redisreserver;

import static dev.sluice.redisreserver.TestSale.FENCE;
import static dev.sluice.redisreserver.TestSale.answer;
import static dev.sluice.redisreserver.TestSale.granted;
import static dev.sluice.redisreserver.TestSale.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.redisreserver.SettleBatch.Ending;
import dev.sluice.redisreserver.SettleBatch.Settlement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may write an event, and what a store that is not up to date answers. */
interface OwnershipContract {
    Reserver reserver();

    @Test
    default void anUnknownEventIsNotWarmed() {
        var sale = TestSale.unknown(reserver());

        assertThat(reserver().status(sale.eventId())).isEqualTo(new Reply.NotWarmed<>());
        assertThat(sale.reserveReply(FENCE, 0, request("r1", "u1", "A-1"))).isEqualTo(new Reply.NotWarmed<>());
        assertThat(sale.settleReply(FENCE, 0, new Settlement("r1", Ending.CONFIRM)))
                .isEqualTo(new Reply.NotWarmed<>());
        assertThat(sale.warm(new WarmStep.Commit(0, 0))).isEqualTo(new Reply.NotWarmed<>());
    }

    @Test
    default void aClaimIsRememberedEvenOfAnUnknownEvent() {
        var sale = TestSale.unknown(reserver());

        assertThat(reserver().claim(sale.eventId(), 7)).isEqualTo(new Reply.NotWarmed<>());
        assertThat(reserver().claim(sale.eventId(), 6)).isEqualTo(new Reply.Fenced<>(7));
        assertThat(sale.warm(new WarmStep.Begin())).isEqualTo(new Reply.Fenced<>(7));
    }

    @Test
    default void aNewerClaimShutsOutTheFormerOwner() {
        var sale = TestSale.open(reserver(), 1);

        assertThat(answer(reserver().claim(sale.eventId(), 9))).isEqualTo(new EventStatus(true, 9, 0, 1));
        assertThat(sale.reserveReply(8, 0, request("r1", "u1", "A-1"))).isEqualTo(new Reply.Fenced<>(9));
        assertThat(sale.settleReply(8, 0, new Settlement("r1", Ending.CONFIRM))).isEqualTo(new Reply.Fenced<>(9));
        assertThat(reserver().warm(sale.eventId(), 8, new WarmStep.Begin())).isEqualTo(new Reply.Fenced<>(9));
        assertThat(reserver().claim(sale.eventId(), 8)).isEqualTo(new Reply.Fenced<>(9));
        assertThat(sale.reserveReply(9, 0, request("r1", "u1", "A-1")))
                .isEqualTo(new Reply.Answered<>(List.of(granted(1))));
    }

    @Test
    default void aHigherFenceCountsAsAClaimEvenIfNothingIsGranted() {
        var sale = TestSale.open(reserver(), 1);

        sale.reserveReply(6, 0, request("r1", "u1", "A-9"));
        assertThat(sale.status().fence()).isEqualTo(6);
        sale.settleReply(7, 0, new Settlement("r1", Ending.CONFIRM));
        assertThat(sale.status().fence()).isEqualTo(7);
    }

    @Test
    default void aStoreBehindItsCallerHasRegressedAndStaysAsItIs() {
        var sale = TestSale.open(reserver(), 2);
        sale.reserve(request("r1", "u1", "A-1"));

        assertThat(sale.reserveReply(8, 2, request("r2", "u2", "A-2"))).isEqualTo(new Reply.Regressed<>(1));
        assertThat(sale.settleReply(8, 2, new Settlement("r1", Ending.CONFIRM))).isEqualTo(new Reply.Regressed<>(1));
        assertThat(sale.status()).isEqualTo(new EventStatus(true, FENCE, 1, 2));
    }
}
