package dev.sluice.ingestbridge.halting;

import dev.sluice.ingestbridge.model.Point;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Dies, without a word, when its point has been reached often enough. Thread-safe. */
public final class HaltingTrigger {
    /** As if killed by signal 9. */
    public static final int EXIT = 137;

    /** Runs before and after the death, so that it is in the midst of things. */
    private static final int TIMES = 3;

    private static final Set<Point> AFTER_A_REFUSAL = Set.of(Point.GIVING_BACK, Point.HALF_GIVEN_BACK);

    private final Point point;
    private final AtomicInteger left;
    private final AtomicInteger commits = new AtomicInteger(TIMES);

    private HaltingTrigger(Point point) {
        this.point = point;
        // Messages are given back only once, when the log has refused them.
        this.left = new AtomicInteger(AFTER_A_REFUSAL.contains(point) ? 1 : TIMES);
    }

    public static HaltingTrigger at(Point point) {
        return new HaltingTrigger(point);
    }

    public void reached(Point here) {
        if (isNext(here)) {
            Runtime.getRuntime().halt(EXIT);
        }
    }

    /** As {@link #reached}, for one who has to do something before dying: true once, and then it has to. */
    public boolean isNext(Point here) {
        return here == point && left.decrementAndGet() == 0;
    }

    public void halt() {
        Runtime.getRuntime().halt(EXIT);
    }

    /** Whether the log is to refuse this commit, so that messages are given back. */
    public boolean refusesCommit() {
        return AFTER_A_REFUSAL.contains(point) && commits.decrementAndGet() == 0;
    }
}
