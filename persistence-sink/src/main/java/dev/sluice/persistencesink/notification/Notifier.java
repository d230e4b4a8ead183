package dev.sluice.persistencesink.notification;

import java.time.Duration;
import java.util.List;

/** A channel to the buyer. Thread-safe. */
public interface Notifier extends AutoCloseable {
    /**
     * Delivers, or says why not.
     *
     * @param notifications 1 to {@link #batchSize()}
     * @return an answer for each, in the same order
     */
    List<Delivery> deliver(List<Notification> notifications);

    /** How many one call may take. */
    int batchSize();

    /** The longest that a call takes. */
    Duration longestCall();

    @Override
    void close();
}
