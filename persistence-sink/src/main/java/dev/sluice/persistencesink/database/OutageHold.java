package dev.sluice.persistencesink.database;

import dev.sluice.persistencesink.loop.Backoff;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One outage, one pause for all: whoever finds the database unavailable makes everybody who shares this skip their turns
 * until the pause is over, so a long outage costs one attempt a pause and not one per partition. Thread-safe.
 */
public final class OutageHold {
    private static final Logger LOG = LoggerFactory.getLogger(OutageHold.class);

    /** From here on somebody should look. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Backoff backoff;
    private int failures;
    private Instant dueAt = Instant.MIN;
    private Instant since = Instant.MIN;

    public OutageHold(Backoff backoff) {
        this.backoff = backoff;
    }

    /** True if an attempt may be made. */
    public synchronized boolean isDue(Instant now) {
        return !now.isBefore(dueAt);
    }

    /** @return the pause that now begins */
    public synchronized Duration failed(Fault.Transient fault, Instant now) {
        failures++;
        if (failures == 1) {
            since = now;
        }
        Duration pause = backoff.after(failures);
        dueAt = now.plus(pause);
        Duration outage = Duration.between(since, now);
        LOG.atLevel(outage.compareTo(LONG) < 0 ? Level.WARN : Level.ERROR)
                .addKeyValue("sqlstate", fault.sqlState())
                .addKeyValue("outage_ms", outage.toMillis())
                .addKeyValue("pause_ms", pause.toMillis())
                .log("the database is unavailable; the place is held");
        return pause;
    }

    public synchronized void succeeded(Instant now) {
        if (failures > 0) {
            LOG.atInfo()
                    .addKeyValue("outage_ms", Duration.between(since, now).toMillis())
                    .log("the database is back");
            failures = 0;
            dueAt = Instant.MIN;
        }
    }

    /** True from the first failed attempt to the next that succeeds. */
    public synchronized boolean isOutage() {
        return failures > 0;
    }
}
