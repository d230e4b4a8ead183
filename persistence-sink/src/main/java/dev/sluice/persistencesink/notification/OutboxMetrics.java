package dev.sluice.persistencesink.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What the dispatchers report. Thread-safe. */
public final class OutboxMetrics {
    private static final double MILLIS_A_SECOND = 1_000.0;

    private final AtomicLong oldestWaitMillis = new AtomicLong();
    private final AtomicInteger outage = new AtomicInteger();
    private final Counter delivered;
    private final Counter undelivered;
    private final Counter parked;

    public OutboxMetrics(MeterRegistry registry) {
        this.delivered = attempts(registry, "delivered");
        this.undelivered = attempts(registry, "undelivered");
        this.parked = attempts(registry, "parked");
        Gauge.builder("sluice.outbox.oldest.seconds", oldestWaitMillis, millis -> millis.get() / MILLIS_A_SECOND)
                .description("how long the oldest notification waits that is neither delivered nor parked")
                .strongReference(true)
                .register(registry);
        Gauge.builder("sluice.outbox.channel.outage", outage, AtomicInteger::get)
                .description("1 while the channel takes nothing and deliveries are paused")
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

    void undelivered(int count) {
        undelivered.increment(count);
    }

    void parked(int count) {
        parked.increment(count);
    }

    void oldestWait(Duration wait) {
        oldestWaitMillis.set(wait.toMillis());
    }

    void outage(boolean isOutage) {
        outage.set(isOutage ? 1 : 0);
    }
}
