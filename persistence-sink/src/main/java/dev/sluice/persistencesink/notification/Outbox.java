package dev.sluice.persistencesink.notification;

import java.time.Duration;
import java.util.List;

/** Notifications that were decided and are not delivered yet. Time is the store's own, one for all. Thread-safe. */
public interface Outbox {
    /**
     * Up to {@code limit} due notifications, the longest due first. Nobody else gets them until the lease is over; after
     * that they are due again, so a dispatcher that dies loses none.
     */
    List<Notification> claim(int limit, Duration lease);

    /** They are delivered and never become due again. */
    void markSent(List<Notification> delivered);

    /** It becomes due again after the pause. */
    void retryLater(Notification undelivered, Duration pause);

    /** How long the oldest undelivered notification waits; zero if none does. */
    Duration oldestWait();
}
