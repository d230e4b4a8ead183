package dev.sluice.persistencesink.stoppedevent;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/** How many events are stopped: anything but zero calls for a person. Thread-safe. */
public final class StopMetrics {
    private final AtomicInteger stopped = new AtomicInteger();

    public StopMetrics(MeterRegistry registry) {
        Gauge.builder("sluice.sink.events.stopped", stopped, AtomicInteger::get)
                .description("events of which nothing is written until an operator releases them")
                .strongReference(true)
                .register(registry);
    }

    void stopped(int events) {
        stopped.set(events);
    }
}
