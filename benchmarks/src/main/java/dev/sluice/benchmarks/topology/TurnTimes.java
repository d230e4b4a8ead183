package dev.sluice.benchmarks.topology;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long the gate's turns took lately, without the calls to Redis in them. */
record TurnTimes(double p50Millis, double p99Millis, double p999Millis) {
    private static final String TURNS = "sluice.topology.gate.turn.own";

    /** @param time that counts as lately */
    static MeterRegistry registry(Duration time) {
        var registry = new SimpleMeterRegistry();
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(TURNS) ? exact(time).merge(config) : config;
            }
        });
        return registry;
    }

    private static DistributionStatisticConfig exact(Duration time) {
        return DistributionStatisticConfig.builder()
                .percentiles(0.5, 0.99, 0.999)
                .percentilePrecision(3)
                .expiry(time)
                .bufferLength(4)
                .build();
    }

    static TurnTimes in(MeterRegistry registry) {
        HistogramSnapshot turns = registry.get(TURNS).timer().takeSnapshot();
        var percentiles = turns.percentileValues();
        return new TurnTimes(
                percentiles[0].value(TimeUnit.MILLISECONDS),
                percentiles[1].value(TimeUnit.MILLISECONDS),
                percentiles[2].value(TimeUnit.MILLISECONDS));
    }
}
