package dev.sluice.streamstopology.boxoffice;

import dev.sluice.redisreserver.EventStatus;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.WarmStep;
import dev.sluice.streamstopology.projection.Fence;
import dev.sluice.streamstopology.projection.Standing;
import dev.sluice.streamstopology.sale.Attention;
import dev.sluice.streamstopology.sale.Sale;
import java.time.Instant;
import java.util.List;

/**
 * Makes the reserver ready for the sales that need it: claims an event, and loads the seat book if the reserver's copy is
 * not what the log says. Before the opening, after a loss and after a change of owner it is the same act.
 *
 * <p><b>The fence</b> of a new owner has to be higher than every earlier owner's, whatever was lost in between. It is the
 * highest of three: one above the stored one, the wall clock (which grows even if the reserver was flushed and the last
 * owner's transaction, with its fence, aborted), and one above the reserver's own (which grows even if this machine's
 * clock is behind). Loading takes a new one each time, so that a call that is still on its way cannot
 * change what was loaded.
 *
 * <p>A reserver <b>ahead</b> of the log holds mutations whose transaction was aborted: nobody was told of them, so they
 * are overwritten like any other difference.
 */
final class PrepareSales {
    /** About 10 ms of work: a turn must not keep the other tasks of its thread waiting. */
    private static final int STEPS_PER_TURN = 20;

    private final Desk desk;
    private final Setback setback;
    private final Fence fence;

    PrepareSales(Desk desk, Setback setback, Fence fence) {
        this.desk = desk;
        this.setback = setback;
        this.fence = fence;
    }

    /** Ends early when the reserver does not answer: each further call might wait as long. */
    void turn(List<Sale> sales, Instant now) {
        int left = STEPS_PER_TURN;
        for (Sale sale : sales) {
            boolean goesOn = Attention.needsReserver(sale) && !sale.standing().isWarm();
            while (goesOn && left > 0) {
                left--;
                goesOn = step(sale, now);
                // A large load takes many turns; the others have theirs in between.
                desk.sales().served(sale);
                if (!sale.standing().isAnswering()) {
                    return;
                }
            }
        }
    }

    private boolean step(Sale sale, Instant now) {
        desk.sales().touch(sale);
        sale.retirement().takenBack();
        return switch (sale.standing().phase()) {
            case UNCLAIMED -> claimAsNewOwner(sale, now);
            case COLD -> claimAgain(sale);
            case LOADING -> load(sale);
            case WARM -> false;
        };
    }

    private boolean claimAsNewOwner(Sale sale, Instant now) {
        sale.mark().claimedWith(fence.first(sale.mark().fence(), now));
        var reply = desk.reserver().claim(sale.eventId(), sale.mark().fence());
        if (reply instanceof Reply.Fenced<EventStatus> fenced) {
            sale.mark().claimedWith(fence.above(fenced.newerFence()));
            reply = desk.reserver().claim(sale.eventId(), sale.mark().fence());
        }
        if (reply instanceof Reply.Answered<EventStatus> answered
                && sale.mark().isProjected()
                && sale.mark().isReachedBy(answered.answer(), sale.seats().size())) {
            sale.standing().answered();
            sale.standing().warm();
            return false;
        }
        return beginLoading(sale, reply);
    }

    private boolean claimAgain(Sale sale) {
        sale.mark().claimedWith(fence.above(sale.mark().fence()));
        return beginLoading(
                sale, desk.reserver().claim(sale.eventId(), sale.mark().fence()));
    }

    private boolean beginLoading(Sale sale, Reply<EventStatus> claim) {
        boolean claimed = claim instanceof Reply.Answered || claim instanceof Reply.NotWarmed;
        if (!claimed) {
            setback.suffer(sale, claim);
            return false;
        }
        sale.standing().answered();
        sale.standing().load(sale.seats(), sale.holds(), sale.mark().seq());
        return true;
    }

    private boolean load(Sale sale) {
        Standing standing = sale.standing();
        WarmStep step = standing.nextStep();
        var reply = desk.reserver().warm(sale.eventId(), sale.mark().fence(), step);
        if (!(reply instanceof Reply.Answered<EventStatus> answered)) {
            setback.suffer(sale, reply);
            return false;
        }
        standing.answered();
        if (!standing.stepTaken()) {
            return true;
        }
        if (answered.answer().open()) {
            standing.warm();
            sale.mark().projected(!standing.changes().isAny());
            desk.meters().loaded();
        } else {
            setback.lost(sale, "it did not take all seats");
        }
        return false;
    }
}
