package dev.sluice.persistencesink.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.persistencesink.booking.BatchReport.Parked;
import dev.sluice.persistencesink.database.Fault;
import dev.sluice.persistencesink.stoppedevent.EventStops;
import dev.sluice.persistencesink.stoppedevent.InMemoryStopLedger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BisectingWriterTest {
    private static final Fault OUTAGE = new Fault.Transient("57P01", "");

    private final Outcomes outcomes = new Outcomes("event-1");
    private final InMemoryOutcomeStore store = new InMemoryOutcomeStore();
    private final InMemoryStopLedger ledger = new InMemoryStopLedger();
    private final EventStops stops = new EventStops(ledger, InstantSource.system());
    private final BisectingWriter writer = new BisectingWriter(store, stops);

    @Test
    void aGoodBatchIsOneWrite() {
        // When
        var report = writer.write(holds(1_000));

        // Then
        assertThat(report.settled()).isEqualTo(1_000);
        assertThat(report.fresh()).isEqualTo(1_000);
        assertThat(store.writes()).isEqualTo(1);
    }

    @Test
    void onePoisonousRowOfFiveHundredCostsAFewWritesAndNobodyElse() {
        // Given
        var batch = holds(500);
        batch.set(321, new LoggedOutcome(0, 321, outcomes.poison("bad", 322, "S-322")));

        // When
        var report = writer.write(batch);

        // Then
        assertThat(report.settled()).isEqualTo(500);
        assertThat(report.fresh()).isEqualTo(499);
        assertThat(report.parked()).extracting(Parked::index).containsExactly(321);
        assertThat(report.stoppedBy()).isEmpty();
        assertThat(store.writes()).isLessThanOrEqualTo(20);
    }

    @Test
    void poisonousRowsSideBySideAreAllFound() {
        // Given
        var batch = holds(8);
        batch.set(0, new LoggedOutcome(0, 0, outcomes.poison("bad-1", 1, "S-1")));
        batch.set(6, new LoggedOutcome(0, 6, outcomes.poison("bad-2", 7, "S-7")));
        batch.set(7, new LoggedOutcome(0, 7, outcomes.poison("bad-3", 8, "S-8")));

        // When
        var report = writer.write(batch);

        // Then
        assertThat(report.parked()).extracting(Parked::index).containsExactly(0, 6, 7);
        assertThat(report.fresh()).isEqualTo(5);
    }

    @Test
    void anOutageHoldsThePlaceOfTheWholeBatch() {
        // Given
        store.failNext(OUTAGE);

        // When
        var report = writer.write(holds(10));

        // Then
        assertThat(report).isEqualTo(new BatchReport(0, 0, List.of(), Optional.of(OUTAGE)));
    }

    @Test
    void anOutageWhileHalvingKeepsWhatIsDone() {
        // Given the whole and then its left half are refused, and the quarter after the first is an outage
        store.failNext(new Fault.Poison("23514", ""));
        store.failNext(new Fault.Poison("23514", ""));
        var outage = new FailOnWrite(store, 4, OUTAGE);

        // When
        var report = new BisectingWriter(outage, stops).write(holds(8));

        // Then
        assertThat(report.settled()).isEqualTo(2);
        assertThat(report.stoppedBy()).contains(OUTAGE);
        assertThat(store.historyRows("event-1")).isEqualTo(2);
    }

    private List<LoggedOutcome> holds(int count) {
        var batch = new ArrayList<LoggedOutcome>();
        for (int i = 1; i <= count; i++) {
            batch.add(new LoggedOutcome(0, i - 1, outcomes.held("r" + i, i, "S-" + i)));
        }
        return batch;
    }

    private static final class FailOnWrite implements OutcomeStore {
        private final OutcomeStore store;
        private final Fault fault;
        private int untilFailure;

        FailOnWrite(OutcomeStore store, int failingWrite, Fault fault) {
            this.store = store;
            this.untilFailure = failingWrite;
            this.fault = fault;
        }

        @Override
        public WriteResult write(List<LoggedOutcome> batch) {
            untilFailure--;
            return untilFailure == 0 ? new WriteResult.Refused(fault) : store.write(batch);
        }
    }
}
