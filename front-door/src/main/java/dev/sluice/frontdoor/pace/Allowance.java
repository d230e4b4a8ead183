package dev.sluice.frontdoor.pace;

import java.time.Duration;
import java.time.Instant;

/**
 * What one caller may still do: a bucket that fills at an even rate. Immutable.
 *
 * @param calls how many are left, in parts of a call
 * @param asOf when that was so
 */
record Allowance(double calls, Instant asOf) {
    private static final double MILLIS_A_MINUTE = 60_000;

    static Allowance full(PaceSettings pace, Instant now) {
        return new Allowance(pace.burst(), now);
    }

    Allowance at(PaceSettings pace, Instant now) {
        // A clock that was set back takes nothing away.
        long millis = Math.max(0, Duration.between(asOf, now).toMillis());
        return new Allowance(Math.min(pace.burst(), calls + millis * pace.perMinute() / MILLIS_A_MINUTE), now);
    }

    boolean isSpent() {
        return calls < 1;
    }

    Allowance less() {
        return new Allowance(calls - 1, asOf);
    }

    /** Until the next call is allowed. */
    Duration wait(PaceSettings pace) {
        return Duration.ofMillis((long) Math.ceil((1 - calls) * MILLIS_A_MINUTE / pace.perMinute()));
    }
}
