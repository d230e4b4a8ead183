package dev.sluice.persistencesink.notification;

/** How an attempt to deliver one notification ended. Reasons are codes for logs and columns: no address, no content. */
public sealed interface Delivery {
    /** The channel has it, or there is nobody to tell. */
    record Delivered() implements Delivery {}

    /** The channel will never take this one, however often it is tried: it is parked. */
    record Refused(String reason) implements Delivery {}

    /** It failed, for a reason that may pass and may be its own: it is tried again, but not for ever. */
    record Undelivered(String reason) implements Delivery {}

    /** The channel takes nothing at the moment: not this notification's fault, whatever it takes. */
    record Unavailable(String reason) implements Delivery {}
}
