package dev.sluice.persistencesink.deadletter;

import java.time.Duration;

/** When the next of many letters may be sent, so that their readers are not flooded. Immutable. */
final class ReplayPace {
    private static final long NANOS_A_SECOND = 1_000_000_000;

    private final int perSecond;

    /** @param perSecond 0 for as fast as it goes */
    ReplayPace(int perSecond) {
        this.perSecond = perSecond;
    }

    /**
     * @param sent letters before this one
     * @param elapsed since the first
     */
    Duration pause(long sent, Duration elapsed) {
        if (perSecond == 0) {
            return Duration.ZERO;
        }
        long due = sent * NANOS_A_SECOND / perSecond;
        return Duration.ofNanos(Math.max(0, due - elapsed.toNanos()));
    }
}
