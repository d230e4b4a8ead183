package dev.sluice.persistencesink.buffer;

import dev.sluice.persistencesink.booking.BatchReport;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What the sink reports of its batches. Thread-safe. */
public final class SinkMetrics {
    private final DistributionSummary batchRows;
    private final Timer batchTime;
    private final Counter written;
    private final Counter repeated;
    private final Counter parked;
    private final Counter stopped;

    public SinkMetrics(MeterRegistry registry) {
        this.batchRows = DistributionSummary.builder("sluice.sink.batch.rows")
                .description("outcomes per batch")
                .register(registry);
        this.batchTime = Timer.builder("sluice.sink.batch")
                .description("time a batch takes in the database")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.written = rows(registry, "written");
        this.repeated = rows(registry, "repeated");
        this.parked = rows(registry, "parked");
        this.stopped = Counter.builder("sluice.sink.batches.stopped")
                .description("batches that an error of the database cut short")
                .register(registry);
    }

    private static Counter rows(MeterRegistry registry, String result) {
        return Counter.builder("sluice.sink.rows")
                .description("outcomes by what became of them")
                .tag("result", result)
                .register(registry);
    }

    void batch(int rows, BatchReport report, Duration took) {
        batchRows.record(rows);
        batchTime.record(took);
        written.increment(report.fresh());
        repeated.increment(report.settled() - report.fresh() - report.parked().size());
        parked.increment(report.parked().size());
        if (report.stoppedBy().isPresent()) {
            stopped.increment();
        }
    }
}
