package dev.sluice.persistencesink.notification;

/** A channel to the buyer. Thread-safe. */
public interface Notifier {
    /** Delivers, or says why not; may take as long as the lease on the notification, 30 s by default. */
    Delivery deliver(Notification notification);
}
