package dev.sluice.persistencesink.loop;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between attempts: from 100 ms, doubling up to 30 s, each drawn evenly from its upper half, so that many who
 * failed together do not come back together. Thread-safe if the generator is.
 */
public final class Backoff {
    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 30_000;
    private static final int MAX_DOUBLINGS = 9;

    private final RandomGenerator random;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** @param failures attempts that failed in a row, from 1 */
    public Duration after(int failures) {
        int doublings = Math.min(Math.max(failures, 1) - 1, MAX_DOUBLINGS);
        long longest = Math.min(FIRST_MILLIS << doublings, LONGEST_MILLIS);
        return Duration.ofMillis(random.nextLong(longest / 2, longest + 1));
    }
}
