package dev.sluice.streamstopology;

import java.util.concurrent.atomic.AtomicInteger;

/** Dies, without a word, when its point has been reached often enough on behalf of one event. Thread-safe. */
final class HaltingTrigger {
    /** As if killed by signal 9. */
    static final int EXIT = 137;

    private final String eventId;
    private final HaltingPoint point;
    private final AtomicInteger left;
    private volatile boolean untold;

    HaltingTrigger(String eventId, HaltingPoint point) {
        this.eventId = eventId;
        this.point = point;
        this.left = new AtomicInteger(point.times());
    }

    String eventId() {
        return eventId;
    }

    void reached(HaltingPoint here) {
        if (here == point && left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(EXIT);
        }
    }

    /** A transaction that has not ended has a change of a seat's owner. */
    void untold() {
        untold = true;
    }

    /** It has ended. */
    void told() {
        untold = false;
    }

    boolean hasUntold() {
        return untold;
    }
}
