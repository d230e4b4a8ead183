package dev.sluice.persistencesink.channel;

import dev.sluice.persistencesink.notification.Delivery;
import dev.sluice.persistencesink.notification.Notification;
import dev.sluice.persistencesink.notification.Notifier;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers to the log, at DEBUG. */
final class LogNotifier implements Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(LogNotifier.class);
    private static final int ANY = 1_000;

    @Override
    public List<Delivery> deliver(List<Notification> notifications) {
        for (Notification notification : notifications) {
            LOG.atDebug()
                    .addKeyValue("notification_id", notification.id())
                    .addKeyValue("event_id", notification.eventId())
                    .addKeyValue("request_id", notification.requestId())
                    .addKeyValue("kind", notification.kind())
                    .log("notified");
        }
        return Collections.nCopies(notifications.size(), new Delivery.Delivered());
    }

    @Override
    public int batchSize() {
        return ANY;
    }

    @Override
    public Duration longestCall() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void close() {
        // Nothing to close.
    }
}
