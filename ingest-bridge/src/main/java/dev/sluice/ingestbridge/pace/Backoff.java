package dev.sluice.ingestbridge.pace;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failure: twice as long each time, from 100 ms to 5 s, of which a random half is taken off,
 * so that receivers which failed together do not come back together. One per receiver; not thread-safe.
 */
public final class Backoff {
    static final Duration FIRST = Duration.ofMillis(100);
    static final Duration LONGEST = Duration.ofSeconds(5);

    private final RandomGenerator random;
    private Duration next = FIRST;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The wait after one more failure. */
    public Duration next() {
        long most = next.toMillis();
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
        return Duration.ofMillis(random.nextLong(most / 2, most + 1));
    }

    /** Something succeeded. */
    public void reset() {
        next = FIRST;
    }
}
