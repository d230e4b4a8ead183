package dev.sluice.streamstopology.boxoffice;

import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.SyncBatch;
import dev.sluice.redisreserver.Synced;
import dev.sluice.redisreserver.WarmStep;
import dev.sluice.streamstopology.projection.ProjectionSteps;
import dev.sluice.streamstopology.sale.Sale;
import java.util.List;

/**
 * Tells the reserver what the seller changed during the sale. A seat that is held or sold stays as it is there; if it was
 * withdrawn meanwhile, the end of its hold brings it here again.
 */
final class SyncOffers {
    private static final int SEATS_PER_CALL = 500;
    /** About 10 ms of work. */
    private static final int CALLS_PER_TURN = 5;

    private final Desk desk;
    private final Setback setback;

    SyncOffers(Desk desk, Setback setback) {
        this.desk = desk;
        this.setback = setback;
    }

    /** Ends early when the reserver does not answer: each further call might wait as long. */
    void turn() {
        int left = CALLS_PER_TURN;
        for (Sale sale : desk.sales().all()) {
            while (left > 0
                    && sale.standing().isWarm()
                    && sale.standing().changes().isAny()) {
                left--;
                if (!tell(sale)) {
                    return;
                }
            }
        }
    }

    private boolean tell(Sale sale) {
        List<String> seatIds = sale.standing().changes().first(SEATS_PER_CALL);
        List<WarmStep.Seat> seats = ProjectionSteps.seats(sale.seats(), seatIds);
        var reply =
                desk.reserver().sync(new SyncBatch(sale.eventId(), sale.mark().fence(), seats));
        if (!(reply instanceof Reply.Answered<Synced>)) {
            setback.suffer(sale, reply);
            return false;
        }
        sale.standing().answered();
        sale.standing().changes().told(seatIds);
        sale.mark().projected(!sale.standing().changes().isAny());
        desk.sales().touch(sale);
        return true;
    }
}
