package dev.sluice.frontdoor.envelope;

import dev.sluice.contracts.booking.BookingRequested;
import java.util.concurrent.CompletableFuture;

/** A request between its arrival and its answer. */
record PendingRequest(BookingRequested request, long offeredAtNanos, CompletableFuture<Acceptance> answer) {
    PendingRequest(BookingRequested request, long offeredAtNanos) {
        this(request, offeredAtNanos, new CompletableFuture<>());
    }
}
