package dev.sluice.streamstopology.projection;

import dev.sluice.redisreserver.WarmStep;
import dev.sluice.streamstopology.hold.HoldBook;
import dev.sluice.streamstopology.seat.SeatBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * How the reserver's copy of one event stands, as far as the event's only writer knows. Kept on the heap only: a new
 * owner of the task knows nothing and asks. Not thread-safe.
 */
public final class Standing {
    /** What has to be done next. */
    public enum Phase {
        /** This owner has not claimed the event yet. */
        UNCLAIMED,
        /** The copy is missing, behind, ahead or different: claim anew and load, if the event is needed there. */
        COLD,
        LOADING,
        /** Reservations are decided. */
        WARM
    }

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(10);

    private final Deque<WarmStep> steps = new ArrayDeque<>();
    private final Doubts doubts = new Doubts();
    private final OfferChanges changes = new OfferChanges();
    private Phase phase = Phase.UNCLAIMED;
    private boolean answering = true;
    private Instant checkedAt = Instant.EPOCH;

    public Phase phase() {
        return phase;
    }

    public boolean isWarm() {
        return phase == Phase.WARM;
    }

    /** Whether the last call got an answer. */
    public boolean isAnswering() {
        return answering;
    }

    public void answered() {
        answering = true;
    }

    public void unanswered() {
        answering = false;
    }

    public Doubts doubts() {
        return doubts;
    }

    public OfferChanges changes() {
        return changes;
    }

    /** The copy cannot be trusted. What is in doubt no longer matters: it will be overwritten. */
    public void lose() {
        phase = phase == Phase.UNCLAIMED ? Phase.UNCLAIMED : Phase.COLD;
        doubts.clear();
        steps.clear();
    }

    /** The reserver has nothing of the event, and need not have. */
    public void emptied() {
        phase = Phase.COLD;
        doubts.clear();
        steps.clear();
    }

    /** Makes the copy equal to the books, step by step. They must not change on account of the reserver meanwhile. */
    public void load(SeatBook seats, HoldBook holds, long seq) {
        steps.clear();
        steps.addAll(ProjectionSteps.of(seats, holds, seq));
        phase = Phase.LOADING;
        doubts.clear();
        changes.clear();
    }

    public WarmStep nextStep() {
        return Objects.requireNonNull(steps.peek(), "Only while loading");
    }

    /** @return whether it was the last one */
    public boolean stepTaken() {
        steps.remove();
        return steps.isEmpty();
    }

    public void warm() {
        phase = Phase.WARM;
    }

    /** Whether it is time to look whether the copy is still right; never while that is in doubt anyway. */
    public boolean isCheckDue(Instant now) {
        return isWarm() && !doubts.isAny() && !now.isBefore(checkedAt.plus(BETWEEN_CHECKS));
    }

    public void checked(Instant now) {
        checkedAt = now;
    }
}
