package dev.sluice.frontdoor.envelope;

import dev.sluice.contracts.booking.BookingEnvelope;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.UUID;

/** Measures another queue: how long a send takes, how full the envelopes are, what is accepted. */
public final class MeteredEnvelopeQueue implements EnvelopeQueue {
    private final EnvelopeQueue queue;
    private final Timer confirmed;
    private final Timer failed;
    private final DistributionSummary requests;
    private final Counter accepted;

    public MeteredEnvelopeQueue(EnvelopeQueue queue, MeterRegistry registry) {
        this.queue = queue;
        this.confirmed = timer(registry, "confirmed");
        this.failed = timer(registry, "failed");
        this.requests = DistributionSummary.builder("sluice.door.envelope.requests")
                .description("Requests in one envelope")
                .register(registry);
        this.accepted = Counter.builder("sluice.door.accepted")
                .description("Requests that the queue confirmed")
                .register(registry);
    }

    private static Timer timer(MeterRegistry registry, String result) {
        return Timer.builder("sluice.door.send")
                .description("Time until the queue confirmed an envelope or failed to")
                .tag("result", result)
                .register(registry);
    }

    @Override
    public void send(BookingEnvelope envelope, UUID deduplicationId) {
        requests.record(envelope.requests().size());
        long start = System.nanoTime();
        Timer result = failed;
        try {
            queue.send(envelope, deduplicationId);
            result = confirmed;
            accepted.increment(envelope.requests().size());
        } finally {
            result.record(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    @Override
    public void close() {
        queue.close();
    }
}
