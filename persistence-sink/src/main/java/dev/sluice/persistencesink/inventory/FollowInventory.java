package dev.sluice.persistencesink.inventory;

import dev.sluice.persistencesink.database.PostgresFaults;
import dev.sluice.persistencesink.loop.Backoff;
import dev.sluice.persistencesink.loop.StopSignal;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what changes in live events, for as long as it runs. Several may run side by side: what two of them publish
 * is one change with one version.
 */
public final class FollowInventory {
    private static final Logger LOG = LoggerFactory.getLogger(FollowInventory.class);

    private final SeatStore seats;
    private final PublishSettings settings;
    private final Backoff backoff;

    public FollowInventory(SeatStore seats, PublishSettings settings, Backoff backoff) {
        this.seats = seats;
        this.settings = settings;
        this.backoff = backoff;
    }

    /** Works until told to stop. Failures of the database or the log pause it and never end it. */
    public void runUntil(StopSignal stop) {
        try (var log = KafkaInventoryLog.open(settings.bootstrapServers())) {
            follow(log, stop);
        }
    }

    private void follow(InventoryLog log, StopSignal stop) {
        var publish = new PublishInventory(seats, log);
        int failures = 0;
        while (!stop.isStopped()) {
            try {
                round(publish);
                failures = 0;
                stop.pause(settings.pollInterval());
            } catch (RuntimeException e) {
                failures++;
                Duration pause = backoff.after(failures);
                logFailure(e, pause);
                stop.pause(pause);
            }
        }
    }

    private void round(PublishInventory publish) {
        for (String eventId : seats.liveEvents()) {
            int published = publish.changes(eventId);
            if (published > 0) {
                LOG.atInfo()
                        .addKeyValue("event_id", eventId)
                        .addKeyValue("seats", published)
                        .log("changes of seats are published");
            }
        }
    }

    private static void logFailure(RuntimeException exception, Duration pause) {
        PostgresFaults.in(exception)
                .ifPresentOrElse(
                        fault -> LOG.atWarn()
                                .addKeyValue("sqlstate", fault.sqlState())
                                .addKeyValue("pause_ms", pause.toMillis())
                                .log("changes of seats cannot be read; will be tried again"),
                        () -> LOG.error("changes of seats are not published; will be tried again", exception));
    }
}
