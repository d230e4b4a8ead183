package dev.sluice.persistencesink.notification;

import java.time.Duration;
import java.util.List;

/** Notifications that were decided and are not delivered yet. Time is the store's own, one for all. Thread-safe. */
public interface Outbox {
    /**
     * When a notification is due again.
     *
     * @param failures how many of its attempts now count against it
     */
    record Retry(Notification notification, Duration pause, int failures) {}

    /** @param reason a code: no address, no content */
    record Parking(Notification notification, String reason) {}

    /**
     * Up to {@code limit} due notifications, the longest due first. Nobody else gets them until the lease is over; after
     * that they are due again, so a dispatcher that dies loses none.
     */
    List<Notification> claim(int limit, Duration lease);

    /** They are delivered and never become due again. */
    void markSent(List<Notification> delivered);

    /** They become due again after their pauses. Without effect on one that somebody else has claimed since. */
    void retryLater(List<Retry> undelivered);

    /** They become due at once, as if they had not been claimed. Without effect on one that somebody else has claimed since. */
    void putBack(List<Notification> untouched);

    /**
     * They do not become due again until somebody releases them, see {@link ParkedNotifications}. Without effect on one
     * that somebody else has claimed since.
     */
    void park(List<Parking> givenUp);

    /** How long the oldest notification waits that is neither delivered nor parked; zero if none does. */
    Duration oldestWait();
}
