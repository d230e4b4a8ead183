package dev.sluice.benchmarks.sink;

import dev.sluice.benchmarks.Medians;
import dev.sluice.contracts.booking.BookingOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The sink, the bare statement and the bare statement row by row, taking turns on one database. */
final class SinkSides implements AutoCloseable {
    /** Row by row takes a transaction for each: enough to tell a factor of 50. */
    private static final int SINGLES = 2_000;

    /** One way to write outcomes. */
    interface Side extends AutoCloseable {
        double perSecond(List<BookingOutcome> outcomes);

        @Override
        void close();
    }

    /** Medians over the rounds, outcomes a second. */
    record Figures(double sink, double bare, double singles) {}

    private final String name;
    private final Side sink;
    private final Side bare;
    private final Side singles;

    /** @param name no other sides may have it: their events are named after it */
    SinkSides(String name, Map<String, String> environment, KafkaOutcomes log, int batchSize) {
        this.name = name;
        this.sink = new SinkRun(environment, log);
        this.bare = new JdbiWrites(environment, batchSize);
        this.singles = new JdbiWrites(environment, 1);
    }

    /** The first round warms up and does not count. */
    Figures measure(int outcomes, int rounds) {
        var measured = new double[3][rounds];
        for (int round = 0; round <= rounds; round++) {
            double[] figures = {
                sink.perSecond(sale("sink", round, outcomes)),
                bare.perSecond(sale("bare", round, outcomes)),
                singles.perSecond(sale("singles", round, SINGLES))
            };
            for (int side = 0; round > 0 && side < figures.length; side++) {
                measured[side][round - 1] = figures[side];
            }
        }
        return new Figures(Medians.of(measured[0]), Medians.of(measured[1]), Medians.of(measured[2]));
    }

    /** Once more, and nothing is measured. */
    void repeat(int outcomes) {
        sink.perSecond(sale("sink", Integer.MAX_VALUE, outcomes));
    }

    private List<BookingOutcome> sale(String side, int round, int outcomes) {
        return SaleOutcomes.of(name + "-" + side + "-" + round, outcomes, Instant.now());
    }

    @Override
    public void close() {
        sink.close();
        bare.close();
        singles.close();
    }
}
