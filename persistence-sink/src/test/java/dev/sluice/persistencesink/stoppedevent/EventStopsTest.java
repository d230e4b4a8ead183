package dev.sluice.persistencesink.stoppedevent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.persistencesink.booking.Outcomes;
import dev.sluice.persistencesink.database.Fault;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventStopsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Fault.Breach BREACH = new Fault.Breach("23505", "one_owner");

    private final InMemoryStopLedger ledger = new InMemoryStopLedger();
    private final EventStops stops = new EventStops(ledger, () -> NOW);
    private final BookingOutcome outcome = new Outcomes("e1").held("r1", 7, "A-1");

    @Test
    void aStopIsInTheLedgerAndKnownAtOnce() {
        // When
        var fault = stops.stop(outcome, BREACH);

        // Then
        assertThat(fault).isEmpty();
        assertThat(stops.known()).isEqualTo(Map.of("e1", ledger.stopped().getFirst()));
        assertThat(ledger.stopped().getFirst().isCausedBy(outcome)).isTrue();
    }

    @Test
    void whereNothingIsStoppedTheLedgerIsAskedOnce() {
        // When
        for (int i = 0; i < 10; i++) {
            stops.check(Set.of("e1"));
        }

        // Then
        assertThat(ledger.questions()).isEqualTo(1);
    }

    @Test
    void aReleaseIsSeenByTheNextCheckOfTheEvent() {
        // Given
        stops.stop(outcome, BREACH);
        ledger.release("e1");

        // When
        stops.check(Set.of("e2"));
        boolean stale = stops.known().containsKey("e1");
        stops.check(Set.of("e1", "e2"));

        // Then
        assertThat(stale).isTrue();
        assertThat(stops.known()).isEmpty();
    }

    @Test
    void whatTheWriterBeforeStoppedIsKnownAfterATakeOver() {
        // Given
        stops.check(Set.of("e1"));
        new EventStops(ledger, () -> NOW).stop(outcome, BREACH);

        // When
        stops.forget();
        stops.check(Set.of("e1"));

        // Then
        assertThat(stops.known()).containsKey("e1");
    }

    @Test
    void aLedgerThatCannotBeReachedIsAFaultAndNotAnAnswer() {
        // Given
        ledger.failNext(new IllegalStateException(new SQLException("down", "57P01")));

        // When
        var fault = stops.check(Set.of("e1"));
        var next = stops.check(Set.of("e1"));

        // Then
        assertThat(fault).contains(new Fault.Transient("57P01", ""));
        assertThat(next).isEmpty();
    }
}
