package dev.sluice.frontdoor;

import dev.sluice.frontdoor.http.ProblemType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Counts problems by their type, of which there are only so many. Thread-safe. */
final class RefusalMetrics implements Consumer<ProblemType> {
    private final Map<ProblemType, Counter> counters = new EnumMap<>(ProblemType.class);

    RefusalMetrics(MeterRegistry registry) {
        for (ProblemType type : ProblemType.values()) {
            var counter = Counter.builder("sluice.door.refused")
                    .description("Calls answered with a problem")
                    .tag("reason", type.slug())
                    .register(registry);
            counters.put(type, counter);
        }
    }

    @Override
    public void accept(ProblemType type) {
        Objects.requireNonNull(counters.get(type)).increment();
    }
}
