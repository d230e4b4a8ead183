package dev.sluice.persistencesink.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What the dispatcher reports. Thread-safe. */
public final class OutboxMetrics {
    private static final double MILLIS_A_SECOND = 1_000.0;

    private final AtomicLong oldestWaitMillis = new AtomicLong();
    private final Counter delivered;
    private final Counter undelivered;

    public OutboxMetrics(MeterRegistry registry) {
        this.delivered = attempts(registry, "delivered");
        this.undelivered = attempts(registry, "undelivered");
        Gauge.builder("sluice.outbox.oldest.seconds", oldestWaitMillis, millis -> millis.get() / MILLIS_A_SECOND)
                .description("how long the oldest undelivered notification waits")
                .strongReference(true)
                .register(registry);
    }

    private static Counter attempts(MeterRegistry registry, String result) {
        return Counter.builder("sluice.outbox.deliveries")
                .description("attempts to deliver a notification")
                .tag("result", result)
                .register(registry);
    }

    void delivered(int count) {
        delivered.increment(count);
    }

    void undelivered() {
        undelivered.increment();
    }

    void oldestWait(Duration wait) {
        oldestWaitMillis.set(wait.toMillis());
    }
}
