package dev.sluice.persistencesink.stoppedevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link StopLedger} keeps. */
abstract class StopLedgerContract {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123456Z");

    private final String event = "event-" + UUID.randomUUID();

    abstract StopLedger ledger();

    @Test
    void aStopIsKeptAsItWasMade() {
        // When
        ledger().stop(stop("r1", 7));

        // Then
        assertThat(stopped()).containsExactly(stop("r1", 7));
    }

    @Test
    void theFirstCauseCounts() {
        // Given
        ledger().stop(stop("r1", 7));

        // When
        ledger().stop(stop("r2", 8));

        // Then
        assertThat(stopped()).extracting(StoppedEvent::requestId).containsExactly("r1");
    }

    @Test
    void aReleasedEventIsStoppedNoMoreAndMayBeStoppedAgain() {
        // Given
        ledger().stop(stop("r1", 7));

        // When
        boolean released = ledger().release(event);
        boolean again = ledger().release(event);
        var between = stopped();
        ledger().stop(stop("r2", 8));

        // Then
        assertThat(released).isTrue();
        assertThat(again).isFalse();
        assertThat(between).isEmpty();
        assertThat(stopped()).extracting(StoppedEvent::requestId).containsExactly("r2");
    }

    @Test
    void aPausedSaleIsKnownUntilTheNextStop() {
        // Given
        ledger().stop(stop("r1", 7));

        // When
        ledger().salePaused(event);
        var paused = stopped();
        ledger().release(event);
        ledger().stop(stop("r1", 7));

        // Then
        assertThat(paused).extracting(StoppedEvent::salePaused).containsExactly(true);
        assertThat(stopped()).extracting(StoppedEvent::salePaused).containsExactly(false);
    }

    private StoppedEvent stop(String requestId, long seq) {
        return new StoppedEvent(event, requestId, seq, "one_owner", "a reason", AT, false);
    }

    private List<StoppedEvent> stopped() {
        return ledger().stopped().stream()
                .filter(stopped -> stopped.eventId().equals(event))
                .toList();
    }
}
