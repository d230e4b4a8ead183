package dev.sluice.streamstopology.stream;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * Nobody sees a decision before its commit, and each commit stops the gate for some milliseconds. So few decisions are
 * committed at once, as long as that is not done all the time, and many wait for the regular one. Not thread-safe.
 */
final class KafkaEarlyCommit {
    private static final int FEW = 100;
    private static final Duration BETWEEN = Duration.ofMillis(40);

    private final ProcessingContext context;
    private int outcomes;
    private Instant latest = Instant.EPOCH;

    KafkaEarlyCommit(ProcessingContext context) {
        this.context = context;
    }

    void outcome() {
        outcomes++;
    }

    /** Asks for a commit if it is worth it. Until then the outcomes of later turns count as well. */
    void turnEnded(Instant now) {
        if (outcomes == 0 || now.isBefore(latest.plus(BETWEEN))) {
            return;
        }
        if (outcomes < FEW) {
            context.commit();
        }
        latest = now;
        outcomes = 0;
    }
}
