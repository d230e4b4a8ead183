package dev.sluice.persistencesink.notification;

import dev.sluice.persistencesink.loop.Backoff;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Keeps an outage of the channel from costing an attempt for each notification: after three calls in a row that delivered
 * nothing it is open for a pause, then lets single calls through until one delivers. Thread-safe.
 */
final class ChannelBreaker {
    static final int CALLS_TO_OPEN = 3;

    /** From here on somebody should look. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(ChannelBreaker.class);

    private final Backoff backoff;
    private final OutboxMetrics metrics;
    private int failures;
    private Instant since = Instant.MIN;
    private Instant openUntil = Instant.MIN;

    ChannelBreaker(Backoff backoff, OutboxMetrics metrics) {
        this.backoff = backoff;
        this.metrics = metrics;
    }

    /** True while nothing should be tried. */
    synchronized boolean isOpen(Instant now) {
        return now.isBefore(openUntil);
    }

    /** True from opening to the next success: one call at a time will do. */
    synchronized boolean isOutage() {
        return failures >= CALLS_TO_OPEN;
    }

    synchronized void failed(Instant now, String reason) {
        if (isOpen(now)) {
            // A call that was under way when it opened.
            return;
        }
        failures++;
        if (failures == 1) {
            since = now;
        }
        if (isOutage()) {
            open(now, reason);
        }
    }

    private void open(Instant now, String reason) {
        Duration pause = backoff.after(failures - CALLS_TO_OPEN + 1);
        openUntil = now.plus(pause);
        metrics.outage(true);
        Duration outage = Duration.between(since, now);
        LOG.atLevel(outage.compareTo(LONG) < 0 ? Level.WARN : Level.ERROR)
                .addKeyValue("reason", reason)
                .addKeyValue("outage_ms", outage.toMillis())
                .addKeyValue("pause_ms", pause.toMillis())
                .log("the notification channel takes nothing; the outbox keeps them");
    }

    synchronized void succeeded(Instant now) {
        if (isOutage()) {
            metrics.outage(false);
            LOG.atInfo()
                    .addKeyValue("outage_ms", Duration.between(since, now).toMillis())
                    .log("the notification channel is back");
        }
        failures = 0;
        openUntil = Instant.MIN;
    }
}
