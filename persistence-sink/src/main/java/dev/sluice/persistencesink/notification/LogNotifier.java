package dev.sluice.persistencesink.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers to the log, at DEBUG: for demos, tests and systems that tell nobody. */
public final class LogNotifier implements Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(LogNotifier.class);

    @Override
    public Delivery deliver(Notification notification) {
        LOG.atDebug()
                .addKeyValue("notification_id", notification.id())
                .addKeyValue("event_id", notification.eventId())
                .addKeyValue("request_id", notification.requestId())
                .addKeyValue("kind", notification.kind())
                .log("notified");
        return new Delivery.Delivered();
    }
}
