package dev.sluice.streamstopology.line;

import java.time.Duration;
import java.time.Instant;

/**
 * How many people the gate may let pass. Tokens come from elapsed time, never from ticks counted, because ticks come
 * late or not at all. Counted in thousandths, so that milliseconds times a whole rate are exact. Immutable.
 *
 * <p>In any window no more than {@code rate × window + capacity} pass, where the capacity is the burst, but at least one
 * and what {@link #GRAIN} brings: a smaller bucket would overflow between two ticks and never reach its rate.
 *
 * @param ratePerSecond 1 or more
 * @param burst 1 or more
 * @param milliTokens 0 to the capacity
 * @param settledAt when {@code milliTokens} were counted
 */
public record TokenBucket(int ratePerSecond, int burst, long milliTokens, Instant settledAt) {
    /** Two ticks of the gate. */
    static final Duration GRAIN = Duration.ofMillis(20);

    private static final long ONE = 1000;

    public static TokenBucket full(int ratePerSecond, int burst, Instant now) {
        return new TokenBucket(ratePerSecond, burst, Long.MAX_VALUE, now);
    }

    public TokenBucket {
        milliTokens = Math.clamp(milliTokens, 0, milliCapacity(ratePerSecond, burst));
    }

    /** The most people who may pass at once. */
    public static long capacity(int ratePerSecond, int burst) {
        return Math.ceilDiv(milliCapacity(ratePerSecond, burst), ONE);
    }

    private static long milliCapacity(int ratePerSecond, int burst) {
        return Math.max(burst * ONE, ONE + ratePerSecond * GRAIN.toMillis());
    }

    /** A clock that steps back brings nothing and takes nothing. */
    public TokenBucket settled(Instant now) {
        long elapsed = Math.max(0, Duration.between(settledAt, now).toMillis());
        long longest = milliCapacity(ratePerSecond, burst) / ratePerSecond + 1;
        long brought = Math.min(elapsed, longest) * ratePerSecond;
        return new TokenBucket(ratePerSecond, burst, milliTokens + brought, now);
    }

    /** What the old rate has brought so far stays, up to what the new capacity can hold. */
    public TokenBucket changed(int newRatePerSecond, int newBurst, Instant now) {
        TokenBucket settled = settled(now);
        return new TokenBucket(newRatePerSecond, newBurst, settled.milliTokens, now);
    }

    public int available() {
        return Math.toIntExact(milliTokens / ONE);
    }

    public TokenBucket taken(int people) {
        if (people > available()) {
            throw new IllegalArgumentException(people + " cannot pass, only " + available() + " may");
        }
        return new TokenBucket(ratePerSecond, burst, milliTokens - people * ONE, settledAt);
    }
}
