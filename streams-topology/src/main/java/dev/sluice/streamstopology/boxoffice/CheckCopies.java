package dev.sluice.streamstopology.boxoffice;

import dev.sluice.redisreserver.EventStatus;
import dev.sluice.redisreserver.Reply;
import dev.sluice.streamstopology.sale.Attention;
import dev.sluice.streamstopology.sale.Sale;
import java.time.Instant;

/**
 * Looks now and then whether the reserver still has each event as it should: a loss shows itself only to who asks, and a
 * sale may be quiet for hours.
 */
final class CheckCopies {
    /** Some milliseconds of waiting; with more events each one's turn comes a little later. */
    private static final int CALLS_PER_TURN = 5;

    private final Desk desk;
    private final Setback setback;

    CheckCopies(Desk desk, Setback setback) {
        this.desk = desk;
        this.setback = setback;
    }

    /** Ends early when the reserver does not answer: each further call might wait as long. */
    void turn(Instant now) {
        int calls = 0;
        for (Sale sale : desk.sales().all()) {
            if (Attention.needsReserver(sale) && sale.standing().isCheckDue(now)) {
                check(sale, now);
                calls++;
                if (calls == CALLS_PER_TURN || !sale.standing().isAnswering()) {
                    return;
                }
            }
        }
    }

    private void check(Sale sale, Instant now) {
        var reply = desk.reserver().status(sale.eventId());
        if (!(reply instanceof Reply.Answered<EventStatus> answered)) {
            setback.suffer(sale, reply);
            return;
        }
        sale.standing().answered();
        sale.standing().checked(now);
        EventStatus status = answered.answer();
        if (status.fence() > sale.mark().fence()) {
            throw new FencedByNewerOwner(sale.eventId(), sale.mark().fence(), status.fence());
        }
        if (status.fence() < sale.mark().fence()
                || !sale.mark().isReachedBy(status, sale.seats().size())) {
            setback.lost(sale, "it is not as this task left it");
        }
    }
}
