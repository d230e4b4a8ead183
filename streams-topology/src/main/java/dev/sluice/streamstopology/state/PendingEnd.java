package dev.sluice.streamstopology.state;

/**
 * The end of a hold that is decided here and not yet known to have taken place in the reserver.
 *
 * @param paymentId of the payment that caused it, empty if none did
 */
public record PendingEnd(HoldEnd end, String paymentId) {}
