package dev.sluice.streamstopology.line;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many people may pass the gate of one event, and how many do. Lets nobody pass before it has a rate. Not thread-safe. */
public final class Pace {
    private final MeasuredRate measured = new MeasuredRate();
    private @Nullable TokenBucket bucket;

    public void restore(int ratePerSecond, int burst, long milliTokens, Instant settledAt) {
        bucket = new TokenBucket(ratePerSecond, burst, milliTokens, settledAt);
    }

    /** What the old rate has brought up to now stays. */
    public void change(int ratePerSecond, int burst, Instant now) {
        bucket = bucket == null
                ? TokenBucket.full(ratePerSecond, burst, now)
                : bucket.changed(ratePerSecond, burst, now);
    }

    public int available(Instant now) {
        if (bucket == null) {
            return 0;
        }
        bucket = bucket.settled(now);
        return bucket.available();
    }

    public void passed(int people, Instant now) {
        if (bucket != null && people > 0) {
            bucket = bucket.taken(people);
            measured.passed(people, now);
        }
    }

    /** How many passed in the last second. */
    public int measuredPerSecond(Instant now) {
        return measured.perSecond(now);
    }

    public long milliTokens() {
        return bucket == null ? 0 : bucket.milliTokens();
    }

    /** When the tokens were counted; the epoch if there is no rate yet. */
    public Instant settledAt() {
        return bucket == null ? Instant.EPOCH : bucket.settledAt();
    }
}
