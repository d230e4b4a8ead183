package dev.sluice.persistencesink.booking;

import static dev.sluice.persistencesink.booking.Outcomes.logged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.persistencesink.booking.BatchReport.Parked;
import dev.sluice.persistencesink.database.Fault;
import dev.sluice.persistencesink.database.Triage;
import dev.sluice.persistencesink.stoppedevent.EventStops;
import dev.sluice.persistencesink.stoppedevent.InMemoryStopLedger;
import dev.sluice.persistencesink.stoppedevent.StoppedEvent;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link BisectingWriter} does when a seat would get a second owner. */
class StoppingWriterTest {
    private static final Fault BREACH = new Fault.Breach("23505", Triage.ONE_OWNER);

    private final Outcomes ours = new Outcomes("e1");
    private final Outcomes others = new Outcomes("e2");
    private final InMemoryOutcomeStore store = new InMemoryOutcomeStore();
    private final InMemoryStopLedger ledger = new InMemoryStopLedger();
    private final BisectingWriter writer = writer();

    private BisectingWriter writer() {
        return new BisectingWriter(store, new EventStops(ledger, InstantSource.system()));
    }

    @BeforeEach
    void breakTheInvariant() {
        store.own("e1", "A-1", "r0");
    }

    @Test
    void aBreachStopsItsEventFromThereOnAndNoOther() {
        // When
        var report = writer.write(logged(
                ours.held("r1", 1, "A-2"),
                others.held("r1", 1, "A-1"),
                ours.held("r2", 2, "A-1"),
                others.confirmed("r1", 2, "A-1"),
                ours.confirmed("r1", 3, "A-2"),
                ours.rejected("r3", 3),
                others.held("r2", 3, "A-2")));

        // Then
        assertThat(report.settled()).isEqualTo(7);
        assertThat(report.fresh()).isEqualTo(4);
        assertThat(report.stoppedBy()).isEmpty();
        assertThat(report.parked())
                .extracting(Parked::index, Parked::parkClass, Parked::fault)
                .containsExactly(
                        tuple(2, ParkClass.INVARIANT, Optional.of(BREACH)),
                        tuple(4, ParkClass.EVENT_STOPPED, Optional.empty()),
                        tuple(5, ParkClass.EVENT_STOPPED, Optional.empty()));
        assertThat(store.booking("e1", "r1")).contains("HELD 1");
        assertThat(ledger.stopped())
                .extracting(StoppedEvent::eventId, StoppedEvent::requestId, StoppedEvent::constraint)
                .containsExactly(tuple("e1", "r2", Triage.ONE_OWNER));
    }

    @Test
    void laterBatchesOfAStoppedEventAreParkedWithoutAskingTheDatabaseToWriteThem() {
        // Given
        writer.write(logged(ours.held("r2", 2, "A-1")));
        int writes = store.writes();

        // When
        var report = writer.write(logged(ours.held("r3", 3, "A-3"), ours.rejected("r4", 3)));

        // Then
        assertThat(report.parked()).extracting(Parked::parkClass).containsOnly(ParkClass.EVENT_STOPPED);
        assertThat(report.settled()).isEqualTo(2);
        assertThat(store.writes()).isEqualTo(writes);
    }

    @Test
    void afterACrashBetweenTheStopAndItsParkingTheSameOutcomesAreParkedInTheSameWay() {
        // Given
        var batch = logged(ours.held("r2", 2, "A-1"), ours.rejected("r3", 2));
        writer.write(batch);

        // When
        var report = writer().write(batch);

        // Then
        assertThat(report.parked())
                .extracting(Parked::parkClass)
                .containsExactly(ParkClass.INVARIANT, ParkClass.EVENT_STOPPED);
        assertThat(ledger.stopped()).hasSize(1);
    }

    @Test
    void anOutageWhileStoppingHoldsThePlaceAndLeavesTheRestUntouched() {
        // Given
        writer.write(logged(others.held("r9", 9, "A-9")));
        ledger.failNext(new IllegalStateException(new SQLException("down", "57P01")));

        // When
        var report =
                writer.write(logged(ours.held("r1", 1, "A-2"), ours.held("r2", 2, "A-1"), others.held("r1", 1, "A-1")));

        // Then
        assertThat(report.settled()).isEqualTo(1);
        assertThat(report.parked()).isEmpty();
        assertThat(report.stoppedBy()).contains(new Fault.Transient("57P01", ""));
        assertThat(store.booking("e2", "r1")).isEmpty();
    }

    @Test
    void anOutageBehindOutcomesOfAStoppedEventParksNoneThatStandAfterIt() {
        // Given
        writer.write(logged(ours.held("r2", 2, "A-1")));
        var outage = new Fault.Transient("57P01", "");
        store.failNext(outage);

        // When
        var report =
                writer.write(logged(ours.held("r3", 3, "A-3"), others.held("r1", 1, "A-1"), ours.held("r4", 4, "A-4")));

        // Then
        assertThat(report.settled()).isEqualTo(1);
        assertThat(report.parked()).extracting(Parked::index).containsExactly(0);
        assertThat(report.stoppedBy()).contains(outage);
    }

    @Test
    void afterTheReleaseAReplayInOrderMakesTheEventWhole() {
        // Given
        var log = logged(ours.held("r1", 1, "A-2"), ours.held("r2", 2, "A-1"), ours.confirmed("r2", 3, "A-1"));
        var parked = writer.write(log).parked().stream().map(Parked::logged).toList();

        // When
        store.disown("e1", "A-1");
        ledger.release("e1");
        var report = writer.write(parked);

        // Then
        assertThat(report.fresh()).isEqualTo(2);
        assertThat(report.parked()).isEmpty();
        assertThat(store.booking("e1", "r2")).contains("CONFIRMED 2");
        assertThat(store.owner("e1", "A-1")).contains("r2");
    }

    @Test
    void aReleaseWithTheCauseStillThereStopsTheEventAgain() {
        // Given
        var log = logged(ours.held("r2", 2, "A-1"));
        writer.write(log);
        ledger.release("e1");

        // When
        var report = writer.write(log);

        // Then
        assertThat(report.parked()).extracting(Parked::parkClass).containsExactly(ParkClass.INVARIANT);
        assertThat(ledger.stopped()).hasSize(1);
    }
}
