package dev.sluice.frontdoor.envelope;

import dev.sluice.contracts.booking.BookingEnvelope;
import dev.sluice.contracts.booking.BookingRequested;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the envelopes of one event, never two at once: two under way could overtake each other. A virtual thread does
 * so while somebody waits and ends when nobody does. Thread-safe.
 */
final class EventLane {
    private static final Logger LOG = LoggerFactory.getLogger(EventLane.class);

    private final String eventId;
    private final EnvelopeQueue queue;
    private final WaitingRequests waiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition envelopeFull = lock.newCondition();
    private boolean sending;

    EventLane(String eventId, EnvelopeQueue queue, EnvelopeSettings settings) {
        this.eventId = eventId;
        this.queue = queue;
        this.waiting = new WaitingRequests(settings, System.nanoTime());
    }

    Future<Acceptance> offer(BookingRequested request, String traceparent) {
        lock.lock();
        try {
            var pending = new PendingRequest(request, traceparent, System.nanoTime());
            if (!waiting.offer(pending)) {
                pending.answer().complete(Acceptance.OVERLOADED);
            } else if (!sending) {
                sending = true;
                Thread.ofVirtual().name("envelopes-" + eventId).start(this::sendWhileAnybodyWaits);
            } else if (waiting.fillsEnvelope()) {
                envelopeFull.signal();
            }
            return pending.answer();
        } finally {
            lock.unlock();
        }
    }

    private void sendWhileAnybodyWaits() {
        for (var envelope = awaitEnvelope(); !envelope.isEmpty(); envelope = awaitEnvelope()) {
            Acceptance acceptance = send(envelope);
            envelope.forEach(request -> request.answer().complete(acceptance));
        }
    }

    /** Empty when nobody waits any more: then this thread is done, and the next request starts another. */
    private List<PendingRequest> awaitEnvelope() {
        lock.lock();
        try {
            while (true) {
                long now = System.nanoTime();
                waiting.takeStale(now).forEach(request -> request.answer().complete(Acceptance.OVERLOADED));
                if (waiting.isEmpty()) {
                    sending = false;
                    return List.of();
                }
                long nanos = waiting.untilDue(now);
                if (nanos <= 0) {
                    return waiting.take(now);
                }
                awaitFull(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the caller loops and asks the clock itself
    private void awaitFull(long nanos) {
        try {
            var unused = envelopeFull.awaitNanos(nanos);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a lane's thread", e);
        }
    }

    private Acceptance send(List<PendingRequest> requests) {
        try {
            queue.send(envelope(requests), UUID.randomUUID());
            return Acceptance.ACCEPTED;
        } catch (EnvelopeNotSent e) {
            // Counted and, once an outage, logged by the queue: a line per envelope would be a flood.
            return Acceptance.NOT_CONFIRMED;
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("event_id", eventId).setCause(e).log("envelope broke the queue");
            return Acceptance.NOT_CONFIRMED;
        }
    }

    private BookingEnvelope envelope(List<PendingRequest> pending) {
        List<String> traceparents =
                pending.stream().map(PendingRequest::traceparent).toList();
        return new BookingEnvelope(
                eventId,
                pending.stream().map(PendingRequest::request).toList(),
                traceparents.stream().allMatch(String::isEmpty) ? List.of() : traceparents);
    }
}
