package dev.sluice.persistencesink.stoppedevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.persistencesink.loop.Backoff;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PauseSalesTest {
    private static final Instant OPENS = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant NOW = OPENS.plusSeconds(60);

    private final InMemoryStopLedger ledger = new InMemoryStopLedger();
    private final Said said = new Said();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final PauseSales pauses =
            new PauseSales(ledger, said, new Backoff(new Random(1)), new StopMetrics(registry), () -> NOW);

    @Test
    void theOpenSaleOfAStoppedEventIsPausedOnceAndOtherwiseLeftAsItIs() {
        // Given
        said.say(control("e1", SaleState.OPEN));
        said.say(control("e2", SaleState.OPEN));
        stop("e1");

        // When
        pauses.pauseAll();
        pauses.pauseAll();

        // Then
        var paused = control("e1", SaleState.PAUSED, "persistence-sink", NOW);
        assertThat(said.controls.subList(2, said.controls.size())).containsExactly(paused);
        assertThat(stoppedGauge()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSED", "CLOSED"})
    void aSaleInWhichNobodyPassesStaysAsItIs(SaleState state) {
        // Given
        said.say(control("e1", state));
        stop("e1");

        // When
        pauses.pauseAll();

        // Then
        assertThat(said.controls).hasSize(1);
        assertThat(ledger.stopped()).allMatch(StoppedEvent::salePaused);
    }

    @Test
    void aSaleOfWhichNothingWasSaidIsLeftAlone() {
        // Given
        stop("e1");

        // When
        pauses.pauseAll();

        // Then
        assertThat(said.controls).isEmpty();
        assertThat(ledger.stopped()).allMatch(StoppedEvent::salePaused);
    }

    @Test
    void aPauseThatCouldNotBeSaidIsSaidLater() {
        // Given
        said.say(control("e1", SaleState.OPEN));
        stop("e1");
        said.unreachable = true;
        assertThatThrownBy(pauses::pauseAll).isInstanceOf(IllegalStateException.class);

        // When
        said.unreachable = false;
        pauses.pauseAll();

        // Then
        assertThat(said.last("e1")).map(SaleControl::state).contains(SaleState.PAUSED);
    }

    @Test
    void whenTheOperatorReopensAStoppedEventThatStands() {
        // Given
        said.say(control("e1", SaleState.OPEN));
        stop("e1");
        pauses.pauseAll();

        // When
        said.say(control("e1", SaleState.OPEN));
        pauses.pauseAll();

        // Then
        assertThat(said.last("e1")).map(SaleControl::state).contains(SaleState.OPEN);
    }

    @Test
    void theGaugeFallsWithARelease() {
        // Given
        stop("e1");
        pauses.pauseAll();

        // When
        ledger.release("e1");
        pauses.pauseAll();

        // Then
        assertThat(stoppedGauge()).isZero();
    }

    private double stoppedGauge() {
        return registry.get("sluice.sink.events.stopped").gauge().value();
    }

    private void stop(String eventId) {
        ledger.stop(new StoppedEvent(eventId, "r1", 1, "one_owner", "a reason", OPENS, false));
    }

    private static SaleControl control(String eventId, SaleState state) {
        return control(eventId, state, "operator-1", OPENS);
    }

    private static SaleControl control(String eventId, SaleState state, String author, Instant changedAt) {
        var options = Set.of(SaleOption.values());
        return new SaleControl(eventId, state, OPENS, 100, 10, 5, 4, 180, 1000, options, "Hello", author, changedAt);
    }

    private static final class Said implements SaleControls {
        private final List<SaleControl> controls = new ArrayList<>();
        private boolean unreachable;

        @Override
        public Optional<SaleControl> last(String eventId) {
            return controls.stream()
                    .filter(control -> control.eventId().equals(eventId))
                    .reduce((earlier, later) -> later);
        }

        @Override
        public void say(SaleControl control) {
            if (unreachable) {
                throw new IllegalStateException("unreachable");
            }
            controls.add(control);
        }
    }
}
