package dev.sluice.persistencesink.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.booking.BatchReport.Parked;
import dev.sluice.persistencesink.booking.WriteResult.Refused;
import dev.sluice.persistencesink.booking.WriteResult.Written;
import dev.sluice.persistencesink.database.Fault;
import dev.sluice.persistencesink.database.FreshDatabase;
import dev.sluice.persistencesink.stoppedevent.EventStops;
import dev.sluice.persistencesink.stoppedevent.JdbiStopLedger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class WriteFaultIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init") // by JUnit, before any test
    private static FreshDatabase database;

    private final String event = "event-" + UUID.randomUUID();
    private final Outcomes outcomes = new Outcomes(event);
    private final OutcomeStore store = new JdbiOutcomeStore(database.jdbi());
    private final Books books = new JdbiBooks(database.jdbi());

    @BeforeAll
    static void createDatabase(LocalStack stack) {
        database = FreshDatabase.in(stack);
        database.refusePoison();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @Test
    void oneUnacceptableRowOfTenThousandCostsItselfAndAFewStatements() {
        // Given
        var batch = new ArrayList<BookingOutcome>();
        for (int i = 1; i <= 10_000; i++) {
            batch.add(i == 6_789 ? outcomes.poison("bad", i, "S-" + i) : outcomes.held("r" + i, i, "S-" + i));
        }
        var writes = new AtomicInteger();
        OutcomeStore counted = part -> {
            writes.incrementAndGet();
            return store.write(part);
        };
        var stops = new EventStops(new JdbiStopLedger(database.jdbi()), InstantSource.system());

        // When
        var report = new BisectingWriter(counted, stops).write(Outcomes.logged(batch.toArray(BookingOutcome[]::new)));

        // Then
        assertThat(report.parked()).extracting(Parked::index).containsExactly(6_788);
        assertThat(report.fresh()).isEqualTo(9_999);
        assertThat(books.historyRows(event)).isEqualTo(9_999);
        assertThat(books.notifications(event)).isEqualTo(9_999);
        // The whole, and two halves for each of log₂ 10 000 < 14 times.
        assertThat(writes.get()).isLessThanOrEqualTo(1 + 2 * 14);
    }

    @Test
    void aDeadlockIsWaitedOutAndNothingOfItsBatchIsWritten() {
        // Given somebody who holds r2 and will want r1, and leaves it to the other side to notice
        store.write(Outcomes.logged(outcomes.held("r1", 1, "A-1"), outcomes.held("r2", 2, "A-2")));
        var batch = Outcomes.logged(outcomes.confirmed("r1", 3, "A-1"), outcomes.confirmed("r2", 4, "A-2"));
        try (var competitor = database.jdbi().open()) {
            competitor.execute("SET deadlock_timeout = '1min'");
            competitor.begin();
            lock(competitor, "r2");

            // When
            var deadlocked = CompletableFuture.supplyAsync(() -> store.write(batch));
            Awaitility.await().atMost(PATIENCE).until(this::isSomebodyWaiting);
            lock(competitor, "r1");
            WriteResult first = deadlocked.join();
            int rowsBetween = books.historyRows(event);
            competitor.rollback();
            WriteResult second = store.write(batch);

            // Then
            assertThat(first).isEqualTo(new Refused(new Fault.Transient("40P01", "")));
            assertThat(rowsBetween).isEqualTo(2);
            assertThat(second).isEqualTo(new Written(2));
        }
    }

    private void lock(Handle handle, String requestId) {
        handle.execute("SELECT FROM booking WHERE event_id = ? AND request_id = ? FOR UPDATE", event, requestId);
    }

    private boolean isSomebodyWaiting() {
        return database.jdbi()
                        .withHandle(handle ->
                                handle.createQuery("""
                                SELECT count(*) FROM pg_stat_activity
                                 WHERE datname = current_database() AND wait_event_type = 'Lock'
                                """).mapTo(Integer.class).one())
                > 0;
    }
}
