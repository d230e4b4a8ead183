package dev.sluice.persistencesink.notification;

/** How an attempt to deliver ended. */
public sealed interface Delivery {
    /** The channel has it. */
    record Delivered() implements Delivery {}

    /**
     * To be tried again later.
     *
     * @param reason for logs: no address, no content
     */
    record Undelivered(String reason) implements Delivery {}
}
