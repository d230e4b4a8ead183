package dev.sluice.frontdoor.envelope;

import dev.sluice.contracts.booking.BookingRequested;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Puts requests into the queue, many to an envelope. Within an event they travel in the order in which they were
 * submitted. One lane per event ever submitted: the caller lets only events through that have a sale. Thread-safe.
 */
public final class Envelopes {
    private final EnvelopeQueue queue;
    private final EnvelopeSettings settings;
    private final Semaphore places;
    private final ConcurrentHashMap<String, EventLane> lanes = new ConcurrentHashMap<>();

    public Envelopes(EnvelopeQueue queue, EnvelopeSettings settings) {
        this.queue = queue;
        this.settings = settings;
        this.places = new Semaphore(settings.totalLimit());
    }

    /**
     * Returns when the request's fate is known: at once if there is no room, else within {@code maxWait} and the time
     * a send may take.
     *
     * @param traceparent the trace context it came with, empty if none; must be well-formed
     */
    public Acceptance submit(BookingRequested request, String traceparent) {
        if (!places.tryAcquire()) {
            return Acceptance.OVERLOADED;
        }
        try {
            return lane(request.eventId()).offer(request, traceparent).get();
        } catch (InterruptedException e) {
            // The server gives up on this connection; the request may still be sent, but nobody is promised anything.
            Thread.currentThread().interrupt();
            return Acceptance.NOT_CONFIRMED;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A lane answers, it never fails a request", e);
        } finally {
            places.release();
        }
    }

    private EventLane lane(String eventId) {
        return lanes.computeIfAbsent(eventId, event -> new EventLane(event, queue, settings));
    }
}
