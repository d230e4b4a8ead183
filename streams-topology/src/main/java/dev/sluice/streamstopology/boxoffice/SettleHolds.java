package dev.sluice.streamstopology.boxoffice;

import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.SettleBatch;
import dev.sluice.redisreserver.Settled;
import dev.sluice.streamstopology.sale.Sale;
import java.time.Instant;
import java.util.List;

/** Lets the decided ends of holds take place. One that gets no answer stays pending and goes again with the same id. */
final class SettleHolds {
    private static final int BATCH = 200;

    private record Due(Sale sale, List<EndOfHold> ends) {}

    private final Desk desk;
    private final Setback setback;

    SettleHolds(Desk desk, Setback setback) {
        this.desk = desk;
        this.setback = setback;
    }

    void turn(List<Sale> sales, Instant now) {
        List<Due> due = sales.stream()
                .filter(SettleHolds::isDue)
                .map(sale -> new Due(sale, ends(sale)))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        List<SettleBatch> batches = due.stream().map(SettleHolds::batch).toList();
        var replies = desk.meters().asking(() -> desk.reserver().settle(batches));
        for (int i = 0; i < due.size(); i++) {
            take(due.get(i), replies.get(i), now);
        }
    }

    private static boolean isDue(Sale sale) {
        return sale.standing().isWarm()
                && sale.holds().hasPending()
                && sale.standing().doubts().people() == 0;
    }

    private static List<EndOfHold> ends(Sale sale) {
        return sale.holds().pending(BATCH).stream()
                .map(requestId -> EndOfHold.of(sale, requestId))
                .toList();
    }

    private static SettleBatch batch(Due due) {
        Sale sale = due.sale();
        return new SettleBatch(
                sale.eventId(),
                sale.mark().fence(),
                sale.mark().seq(),
                due.ends().stream().map(EndOfHold::settlement).toList());
    }

    private void take(Due due, Reply<List<Settled>> reply, Instant now) {
        Sale sale = due.sale();
        desk.sales().touch(sale);
        if (!(reply instanceof Reply.Answered<List<Settled>> answered)) {
            sale.standing().doubts().ofEnding();
            setback.suffer(sale, reply);
            return;
        }
        sale.standing().answered();
        sale.standing().doubts().ended();
        List<Settled> answers = answered.answer();
        for (int i = 0; i < answers.size(); i++) {
            if (!(answers.get(i) instanceof Settled.Done done) || !sale.mark().isNext(done.seq())) {
                // The hold stands in the log, so the reserver's copy is wrong. After a new load it goes again.
                setback.lost(sale, "it has a hold differently");
                return;
            }
            end(sale, due.ends().get(i), done.seq(), now);
        }
    }

    private void end(Sale sale, EndOfHold end, long seq, Instant now) {
        sale.mark().mutated(seq);
        if (end.isSale()) {
            sale.holds().sold(end.requestId());
            sale.seats().sell(end.hold().seatIds());
        } else {
            sale.holds().ended(end.requestId());
            List<String> withdrawn = sale.seats().free(end.hold().seatIds());
            if (!withdrawn.isEmpty()) {
                // The reserver has them free now, but the seller took them back while they were held.
                sale.offerChanged(withdrawn);
            }
        }
        var outcome = end.outcome(sale.eventId(), seq, now);
        desk.outlet().outcome(outcome);
        desk.meters().decided(outcome);
    }
}
