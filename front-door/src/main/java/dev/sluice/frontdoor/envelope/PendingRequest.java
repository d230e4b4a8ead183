package dev.sluice.frontdoor.envelope;

import dev.sluice.contracts.booking.BookingRequested;
import java.util.concurrent.CompletableFuture;

/**
 * A request between its arrival and its answer.
 *
 * @param traceparent the trace context it came with, empty if none
 */
record PendingRequest(
        BookingRequested request, String traceparent, long offeredAtNanos, CompletableFuture<Acceptance> answer) {
    PendingRequest(BookingRequested request, String traceparent, long offeredAtNanos) {
        this(request, traceparent, offeredAtNanos, new CompletableFuture<>());
    }
}
