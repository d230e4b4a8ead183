package dev.sluice.persistencesink.notification;

import dev.sluice.persistencesink.loop.Backoff;
import dev.sluice.persistencesink.notification.Delivery.Delivered;
import dev.sluice.persistencesink.notification.Delivery.Refused;
import dev.sluice.persistencesink.notification.Delivery.Unavailable;
import dev.sluice.persistencesink.notification.Delivery.Undelivered;
import dev.sluice.persistencesink.notification.Outbox.Parking;
import dev.sluice.persistencesink.notification.Outbox.Retry;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of a claimed batch. A failure counts against a notification only if the channel delivered another one of the
 * same batch: so an outage parks nobody, and what the channel chokes on is parked in the end. Belongs to one thread.
 */
final class DeliveryRound {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRound.class);

    /** @param reason why it is not delivered */
    private record Failure(Notification notification, String reason) {}

    private final List<Notification> delivered = new ArrayList<>();
    private final List<Notification> untouched = new ArrayList<>();
    private final List<Failure> failed = new ArrayList<>();
    private final List<Parking> parked = new ArrayList<>();
    private final List<Retry> later = new ArrayList<>();
    private final Backoff backoff;
    private final int maxFailures;

    DeliveryRound(Backoff backoff, int maxFailures) {
        this.backoff = backoff;
        this.maxFailures = maxFailures;
    }

    void answered(List<Notification> call, List<Delivery> answers) {
        for (int i = 0; i < call.size(); i++) {
            Notification notification = call.get(i);
            switch (answers.get(i)) {
                case Delivered ignored -> delivered.add(notification);
                case Refused refused -> parked.add(new Parking(notification, refused.reason()));
                case Undelivered undelivered -> failed.add(new Failure(notification, undelivered.reason()));
                case Unavailable ignored -> later.add(retry(notification, notification.failures()));
            }
        }
    }

    void leftOut(List<Notification> call) {
        untouched.addAll(call);
    }

    /** Writes all of it down, what is delivered first: what is not written is delivered again when the lease is over. */
    void settle(Outbox outbox, OutboxMetrics metrics) {
        failed.forEach(this::judge);
        parked.forEach(DeliveryRound::log);
        if (!delivered.isEmpty()) {
            outbox.markSent(delivered);
            metrics.delivered(delivered.size());
        }
        if (!parked.isEmpty()) {
            outbox.park(parked);
            metrics.parked(parked.size());
        }
        if (!later.isEmpty()) {
            outbox.retryLater(later);
            metrics.undelivered(later.size());
        }
        if (!untouched.isEmpty()) {
            outbox.putBack(untouched);
        }
    }

    private void judge(Failure failure) {
        Notification notification = failure.notification();
        int failures = notification.failures() + (delivered.isEmpty() ? 0 : 1);
        LOG.atWarn()
                .addKeyValue("notification_id", notification.id())
                .addKeyValue("attempt", notification.attempt())
                .addKeyValue("failures", failures)
                .addKeyValue("reason", failure.reason())
                .log("a notification could not be delivered");
        if (failures >= maxFailures) {
            parked.add(new Parking(notification, failure.reason()));
        } else {
            later.add(retry(notification, failures));
        }
    }

    private Retry retry(Notification notification, int failures) {
        return new Retry(notification, backoff.after(notification.attempt()), failures);
    }

    private static void log(Parking parking) {
        LOG.atError()
                .addKeyValue("notification_id", parking.notification().id())
                .addKeyValue("kind", parking.notification().kind())
                .addKeyValue("reason", parking.reason())
                .log("a notification is parked");
    }
}
