package dev.sluice.streamstopology.sale;

import dev.sluice.streamstopology.state.SaleStage;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The way of a sale that is over: out of the reserver, and out of the tables if its operator wants it forgotten. The
 * reserver is told twice to delete the event: after the first time, a former owner who does not know yet that it was
 * replaced, or a call that is still on its way, may have brought some of it back. Not thread-safe.
 */
public final class Retirement {
    /** Longer than a former owner can go on: Kafka ends its transaction, and with it the owner, within 20 seconds. */
    private static final Duration UNTIL_SURE = Duration.ofSeconds(30);

    private SaleStage stage = SaleStage.ACTIVE;
    private @Nullable Instant emptiedAt;
    private boolean sure;

    void restore(SaleStage former) {
        stage = former;
        sure = former == SaleStage.ARCHIVED;
    }

    public SaleStage stage() {
        return stage;
    }

    /** Whether the reserver is to delete the event now. */
    public boolean isDue(Instant now) {
        return !sure && (emptiedAt == null || !now.isBefore(emptiedAt.plus(UNTIL_SURE)));
    }

    /** The reserver has nothing of the event now. */
    public void emptied(Instant now) {
        if (emptiedAt == null) {
            emptiedAt = now;
            return;
        }
        sure = true;
        if (stage == SaleStage.ACTIVE) {
            stage = SaleStage.ARCHIVED;
        }
    }

    /** The reserver is needed again. */
    public void takenBack() {
        stage = SaleStage.ACTIVE;
        emptiedAt = null;
        sure = false;
    }

    /** It is to be forgotten, and there is no way back. */
    public void leave() {
        stage = SaleStage.LEAVING;
    }

    public boolean isLeaving() {
        return stage == SaleStage.LEAVING;
    }

    /** Whether the reserver has nothing of the event, and nobody can bring it back. */
    public boolean isSure() {
        return sure;
    }
}
