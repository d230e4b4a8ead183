package dev.sluice.frontdoor.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * How many whole seconds to wait. Drawn at random so that those who were told together do not return together, unless
 * what they wait for has a time of its own.
 */
public final class RetryAfter {
    public static final String HEADER = "Retry-After";

    private RetryAfter() {}

    /** Until asking again is likely to show something new: 1 to 3. */
    public static String poll() {
        return draw(ThreadLocalRandom.current(), 1, 3);
    }

    /** Of something that is over, where little can happen any more: 20 to 30. */
    public static String over() {
        return draw(ThreadLocalRandom.current(), 20, 30);
    }

    /** Until an overload may be over: 2 to 8. */
    public static String overload() {
        return draw(ThreadLocalRandom.current(), 2, 8);
    }

    /** Until a line may have become shorter: 30 to 90. */
    public static String shorterLine() {
        return draw(ThreadLocalRandom.current(), 30, 90);
    }

    /** So many, which somebody else has drawn. */
    public static String seconds(int seconds) {
        return Integer.toString(seconds);
    }

    /** Until a time that is known, and not before it: at least 1. */
    public static String until(Instant time, Instant now) {
        long begun = Duration.between(now, time).plusSeconds(1).minusNanos(1).toSeconds();
        return Long.toString(Math.max(1, begun));
    }

    /** Until somebody may call again: at least 1. */
    public static String after(Duration wait) {
        return Long.toString(Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds()));
    }

    static String draw(RandomGenerator random, int min, int max) {
        return Integer.toString(random.nextInt(min, max + 1));
    }
}
