package dev.sluice.frontdoor.line;

import dev.sluice.contracts.sale.LineProgress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the place of a request that is accepted now from what the line last said and what this door has accepted.
 * Immutable.
 *
 * @param latest what the line last said
 * @param previous what it said before that, null at first
 * @param acceptedAtLatest how many requests this door had accepted for the event when {@code latest} arrived
 * @param acceptedAtPrevious the same for {@code previous}
 */
record LineEstimate(
        LineProgress latest, @Nullable LineProgress previous, long acceptedAtLatest, long acceptedAtPrevious) {
    /** A line speaks every 500 ms while it changes; one that has been silent for longer stands still. */
    private static final double MAX_AGE_SECONDS = 1;

    private static final double NANOS_PER_SECOND = 1e9;

    static LineEstimate first(LineProgress latest, long accepted) {
        return new LineEstimate(latest, null, accepted, accepted);
    }

    LineEstimate next(LineProgress progress, long accepted) {
        return new LineEstimate(progress, latest, accepted, acceptedAtLatest);
    }

    /** @param accepted how many requests this door has accepted for the event so far */
    Place place(long accepted, Instant now) {
        double age = Math.min(seconds(latest.asOf(), now), MAX_AGE_SECONDS);
        long hereSince = accepted - acceptedAtLatest;
        // Other doors' requests show only in how fast the line grows.
        long everywhereSince = Math.max(hereSince, (long) Math.ceil(growthPerSecond() * age));
        long maybeNotCountedYet = acceptedAtLatest - acceptedAtPrevious;
        long admittedSince = (long) Math.ceil(admittedPerSecond() * age);
        return new Place(latest.tail() + everywhereSince + 1, maybeNotCountedYet + everywhereSince + admittedSince);
    }

    private int admittedPerSecond() {
        return switch (latest.state()) {
            case OPEN -> latest.ratePerSecond();
            // Only as many as seats come back.
            case STANDBY -> latest.measuredPerSecond();
            case PREPARING, SCHEDULED, PAUSED, REPAIRING, SOLD_OUT, CLOSED -> 0;
        };
    }

    private double growthPerSecond() {
        if (previous == null) {
            return 0;
        }
        double elapsed = seconds(previous.asOf(), latest.asOf());
        return elapsed > 0 ? Math.max(0, latest.tail() - previous.tail()) / elapsed : 0;
    }

    private static double seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toNanos() / NANOS_PER_SECOND);
    }
}
