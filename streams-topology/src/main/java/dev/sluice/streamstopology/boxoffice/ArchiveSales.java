package dev.sluice.streamstopology.boxoffice;

import dev.sluice.redisreserver.EventStatus;
import dev.sluice.redisreserver.Reply;
import dev.sluice.streamstopology.projection.Fence;
import dev.sluice.streamstopology.projection.Standing;
import dev.sluice.streamstopology.sale.Attention;
import dev.sluice.streamstopology.sale.Sale;
import java.time.Instant;

/**
 * Takes sales that are over out of the reserver: nobody can want a seat, and none can come back. The tables keep them, so
 * that a refund or another opening loads them again. A call without an answer is made again.
 */
final class ArchiveSales {
    /** Some milliseconds of waiting; with more events each one's turn comes a little later. */
    private static final int CALLS_PER_TURN = 5;

    private final Desk desk;
    private final Setback setback;
    private final Fence fence;

    ArchiveSales(Desk desk, Setback setback, Fence fence) {
        this.desk = desk;
        this.setback = setback;
        this.fence = fence;
    }

    /** Ends early when the reserver does not answer: each further call might wait as long. */
    void turn(Instant now) {
        int left = CALLS_PER_TURN;
        for (Sale sale : desk.sales().all()) {
            if (Attention.isToBeArchived(sale, now)) {
                left--;
                archive(sale, now);
                if (left == 0 || !sale.standing().isAnswering()) {
                    return;
                }
            }
        }
    }

    private void archive(Sale sale, Instant now) {
        Reply<EventStatus> reply = ask(sale, now);
        desk.sales().touch(sale);
        if (!(reply instanceof Reply.Answered || reply instanceof Reply.NotWarmed)) {
            setback.suffer(sale, reply);
            return;
        }
        sale.standing().answered();
        sale.standing().emptied();
        sale.mark().projected(false);
        sale.retirement().emptied(now);
        desk.meters().archived();
    }

    /** An owner that has not claimed the event does so by this. */
    private Reply<EventStatus> ask(Sale sale, Instant now) {
        if (sale.standing().phase() != Standing.Phase.UNCLAIMED) {
            return ask(sale);
        }
        sale.mark().claimedWith(fence.first(sale.mark().fence(), now));
        var reply = ask(sale);
        if (reply instanceof Reply.Fenced<EventStatus> fenced) {
            sale.mark().claimedWith(fence.above(fenced.newerFence()));
            return ask(sale);
        }
        return reply;
    }

    private Reply<EventStatus> ask(Sale sale) {
        return desk.reserver().archive(sale.eventId(), sale.mark().fence());
    }
}
