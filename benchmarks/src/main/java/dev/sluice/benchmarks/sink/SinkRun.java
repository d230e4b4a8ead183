package dev.sluice.benchmarks.sink;

import dev.sluice.benchmarks.sink.SinkSides.Side;
import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.persistencesink.PersistenceSink;
import dev.sluice.persistencesink.figures.SaleFigures;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The sink as a whole, its outbox dispatcher included, from the topic to committed rows. */
final class SinkRun implements Side {
    private static final Duration LOOK = Duration.ofMillis(2);
    private static final Duration STANDSTILL = Duration.ofMinutes(1);

    private final Map<String, String> environment;
    private final KafkaOutcomes log;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final PersistenceSink sink;

    SinkRun(Map<String, String> environment, KafkaOutcomes log) {
        this.environment = environment;
        this.log = log;
        this.sink = PersistenceSink.start(environment, registry);
    }

    @Override
    public double perSecond(List<BookingOutcome> outcomes) {
        double before = written();
        long start = System.nanoTime();
        log.send(outcomes);
        await(before + outcomes.size());
        double perSecond = outcomes.size() / ((System.nanoTime() - start) / 1e9);
        requireRows(outcomes);
        return perSecond;
    }

    /** The sink's own count costs nothing; that the rows are really there is looked at when the time has been taken. */
    private void await(double rows) {
        double seen = written();
        long movedAt = System.nanoTime();
        while (seen < rows) {
            LockSupport.parkNanos(LOOK.toNanos());
            double now = written();
            movedAt = now > seen ? System.nanoTime() : movedAt;
            seen = now;
            if (System.nanoTime() - movedAt > STANDSTILL.toNanos()) {
                throw new IllegalStateException("only " + seen + " of " + rows + " outcomes were written");
            }
        }
    }

    private double written() {
        return registry.get("sluice.sink.rows")
                .tag("result", "written")
                .counter()
                .count();
    }

    private void requireRows(List<BookingOutcome> outcomes) {
        long rows = SaleFigures.read(environment, outcomes.getFirst().eventId()).outcomes();
        if (rows != outcomes.size()) {
            throw new IllegalStateException(rows + " rows of " + outcomes.size() + " outcomes");
        }
    }

    @Override
    public void close() {
        sink.close();
    }
}
