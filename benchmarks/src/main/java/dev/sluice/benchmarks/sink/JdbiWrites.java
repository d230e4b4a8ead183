package dev.sluice.benchmarks.sink;

import dev.sluice.benchmarks.sink.SinkSides.Side;
import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.persistencesink.booking.JdbiOutcomeStore;
import dev.sluice.persistencesink.booking.LoggedOutcome;
import dev.sluice.persistencesink.booking.WriteResult.Written;
import dev.sluice.persistencesink.database.DatabaseSettings;
import dev.sluice.persistencesink.database.JdbiDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The yardstick: a loop that runs the same statement over outcomes that are in memory, one connection, no log. */
final class JdbiWrites implements Side {
    /** Apart from the sink's own progress. */
    private static final int NO_PARTITION = 1_000;

    private final int batchSize;
    private final JdbiDatabase database;
    private final JdbiOutcomeStore store;

    /** @param batchSize outcomes a transaction */
    JdbiWrites(Map<String, String> environment, int batchSize) {
        this.batchSize = batchSize;
        this.database = JdbiDatabase.open(DatabaseSettings.fromEnv(environment), 1);
        this.store = new JdbiOutcomeStore(database.jdbi());
    }

    @Override
    public double perSecond(List<BookingOutcome> outcomes) {
        long start = System.nanoTime();
        for (int from = 0; from < outcomes.size(); from += batchSize) {
            var batch = outcomes.subList(from, Math.min(from + batchSize, outcomes.size()));
            if (!(store.write(logged(batch, from)) instanceof Written)) {
                throw new IllegalStateException("the database refuses what the bench writes");
            }
        }
        return outcomes.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static List<LoggedOutcome> logged(List<BookingOutcome> batch, int from) {
        return IntStream.range(0, batch.size())
                .mapToObj(i -> new LoggedOutcome(NO_PARTITION, (long) from + i, batch.get(i)))
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
