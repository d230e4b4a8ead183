package dev.sluice.persistencesink.notification;

import dev.sluice.persistencesink.database.PostgresFaults;
import dev.sluice.persistencesink.loop.Backoff;
import dev.sluice.persistencesink.loop.StopSignal;
import dev.sluice.persistencesink.notification.Delivery.Delivered;
import dev.sluice.persistencesink.notification.Delivery.Undelivered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what the outbox holds, at least once: marked as sent only after the channel has it, so a crash in between
 * repeats a notification under the same id. Several may run side by side.
 */
public final class OutboxDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);

    private final Outbox outbox;
    private final Notifier notifier;
    private final OutboxSettings settings;
    private final Backoff backoff;
    private final OutboxMetrics metrics;

    public OutboxDispatcher(
            Outbox outbox, Notifier notifier, OutboxSettings settings, Backoff backoff, OutboxMetrics metrics) {
        this.outbox = outbox;
        this.notifier = notifier;
        this.settings = settings;
        this.backoff = backoff;
        this.metrics = metrics;
    }

    /** Works until told to stop. Failures of the database pause it and never end it. */
    public void runUntil(StopSignal stop) {
        int failures = 0;
        while (!stop.isStopped()) {
            try {
                int claimed = dispatch();
                metrics.oldestWait(outbox.oldestWait());
                failures = 0;
                if (claimed < settings.batchSize()) {
                    stop.pause(settings.pollInterval());
                }
            } catch (RuntimeException e) {
                failures++;
                Duration pause = backoff.after(failures);
                logFailure(e, pause);
                stop.pause(pause);
            }
        }
    }

    /** One round. @return how many notifications were due, up to the batch size */
    int dispatch() {
        List<Notification> due = outbox.claim(settings.batchSize(), settings.lease());
        var delivered = new ArrayList<Notification>(due.size());
        for (Notification notification : due) {
            switch (notifier.deliver(notification)) {
                case Delivered ignored -> delivered.add(notification);
                case Undelivered failure -> retryLater(notification, failure);
            }
        }
        if (!delivered.isEmpty()) {
            outbox.markSent(delivered);
            metrics.delivered(delivered.size());
        }
        return due.size();
    }

    private void retryLater(Notification notification, Undelivered failure) {
        Duration pause = backoff.after(notification.attempt());
        LOG.atWarn()
                .addKeyValue("notification_id", notification.id())
                .addKeyValue("attempt", notification.attempt())
                .addKeyValue("reason", failure.reason())
                .log("a notification could not be delivered; will be tried again");
        metrics.undelivered();
        outbox.retryLater(notification, pause);
    }

    private static void logFailure(RuntimeException exception, Duration pause) {
        PostgresFaults.in(exception)
                .ifPresentOrElse(
                        fault -> LOG.atWarn()
                                .addKeyValue("sqlstate", fault.sqlState())
                                .addKeyValue("pause_ms", pause.toMillis())
                                .log("the outbox cannot be read; will be tried again"),
                        () -> LOG.error("the outbox dispatcher failed; will be tried again", exception));
    }
}
