package dev.sluice.streamstopology.sale;

import java.time.Duration;
import java.time.Instant;

/** What a sale needs of the turns to come. */
public final class Attention {
    /** Before an opening the gate runs this much early, so that nobody waits for it to wake up. */
    private static final Duration EARLY = Duration.ofSeconds(1);

    private Attention() {}

    /** Whether the reserver should have this event: somebody may want a seat, or give one back. */
    public static boolean needsReserver(Sale sale) {
        if (sale.control() == null) {
            return false;
        }
        return sale.isClosed()
                ? sale.holds().hasPending() || sale.seats().counts().held() > 0
                : sale.isComplete() || !sale.holds().holds().isEmpty();
    }

    /** Whether the next turn of the gate has something to do here. */
    public static boolean isBusy(Sale sale, Instant now) {
        return (needsReserver(sale) && !sale.standing().isWarm())
                || sale.standing().doubts().isAny()
                || sale.holds().hasPending()
                || (sale.control() == null && sale.line().depth() > 0)
                || (sale.line().depth() > 0 && (sale.isClosed() || sale.isOpen(now.plus(EARLY))));
    }

    /** Whether nothing will happen here before something comes in. */
    public static boolean isDormant(Sale sale) {
        return (sale.control() == null && sale.line().depth() == 0)
                || (sale.isOver()
                        && sale.retirement().isSure()
                        && !sale.retirement().isLeaving());
    }

    /** Whether the reserver is to delete the event now, because nobody needs it there any more. */
    public static boolean isToBeArchived(Sale sale, Instant now) {
        return sale.isOver() && sale.retirement().isDue(now);
    }
}
