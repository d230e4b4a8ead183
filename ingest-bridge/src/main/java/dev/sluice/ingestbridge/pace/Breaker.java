package dev.sluice.ingestbridge.pace;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps all receivers of a queue from taking messages that could not be written: open after 3 failures in a row, whoever
 * failed; then one try at a time, each after a longer pause, until one succeeds. Thread-safe.
 */
public final class Breaker {
    static final int FAILURES_TO_OPEN = 3;
    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);

    private final Timeline timeline;
    private final Backoff backoff;
    private int failures;
    private Instant nextTry = Instant.MIN;

    /** @param backoff the pauses; for this breaker alone */
    public Breaker(Timeline timeline, Backoff backoff) {
        this.timeline = timeline;
        this.backoff = backoff;
    }

    public synchronized boolean isOpen() {
        return failures >= FAILURES_TO_OPEN;
    }

    /**
     * Asks for leave to receive.
     *
     * @return zero for leave; else how long to wait before asking again
     */
    public synchronized Duration pause() {
        if (!isOpen()) {
            return Duration.ZERO;
        }
        Instant now = timeline.instant();
        if (now.isBefore(nextTry)) {
            return Duration.between(now, nextTry);
        }
        // The one who asked first tries; the others wait and see.
        nextTry = now.plus(backoff.next());
        return Duration.ZERO;
    }

    public synchronized void succeeded() {
        if (isOpen()) {
            LOG.info("breaker closed, receiving again");
        }
        failures = 0;
        backoff.reset();
    }

    public synchronized void failed() {
        failures++;
        if (isOpen()) {
            nextTry = timeline.instant().plus(backoff.next());
        }
        if (failures == FAILURES_TO_OPEN) {
            LOG.warn("breaker open, nothing is received but now and then to try");
        }
    }
}
