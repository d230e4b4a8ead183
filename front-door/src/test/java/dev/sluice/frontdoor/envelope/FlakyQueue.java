package dev.sluice.frontdoor.envelope;

import dev.sluice.contracts.booking.BookingEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A queue in memory that loses a share of the sends, and notices when two of one event overlap. Thread-safe. */
final class FlakyQueue implements EnvelopeQueue {
    private static final long SEND_NANOS = 200_000;

    private final Random random;
    private final double failing;
    private final ConcurrentHashMap<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
    final List<BookingEnvelope> confirmed = new CopyOnWriteArrayList<>();
    final List<UUID> deduplicationIds = new CopyOnWriteArrayList<>();
    final AtomicInteger overlaps = new AtomicInteger();

    FlakyQueue(long seed, double failing) {
        this.random = new Random(seed);
        this.failing = failing;
    }

    @Override
    public void send(BookingEnvelope envelope, UUID deduplicationId) {
        var sends = underWay.computeIfAbsent(envelope.eventId(), event -> new AtomicInteger());
        if (sends.incrementAndGet() > 1) {
            overlaps.incrementAndGet();
        }
        try {
            // A send takes its time: without any, two could not be seen to overlap.
            LockSupport.parkNanos(SEND_NANOS);
            deduplicationIds.add(deduplicationId);
            if (random.nextDouble() < failing) {
                throw new EnvelopeNotSent("lost", new IllegalStateException("by the test"));
            }
            confirmed.add(envelope);
        } finally {
            sends.decrementAndGet();
        }
    }

    List<String> requestIds(String eventId) {
        var ids = new ArrayList<String>();
        for (BookingEnvelope envelope : confirmed) {
            if (envelope.eventId().equals(eventId)) {
                envelope.requests().forEach(request -> ids.add(request.requestId()));
            }
        }
        return ids;
    }

    @Override
    public void close() {}
}
