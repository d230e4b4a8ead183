package dev.sluice.ingestbridge.pace;

import java.time.Duration;
import java.time.Instant;

/** A moment until when something may still be done. Thread-safe. */
public final class Deadline {
    private final Timeline timeline;
    private final Instant moment;

    private Deadline(Timeline timeline, Instant moment) {
        this.timeline = timeline;
        this.moment = moment;
    }

    public static Deadline at(Timeline timeline, Instant moment) {
        return new Deadline(timeline, moment);
    }

    public boolean hasPassed() {
        return !timeline.instant().isBefore(moment);
    }

    /** What is left, zero once it has passed. */
    public Duration remaining() {
        Duration left = Duration.between(timeline.instant(), moment);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
