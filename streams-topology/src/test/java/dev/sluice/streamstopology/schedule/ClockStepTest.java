package dev.sluice.streamstopology.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.redisreserver.memory.InMemoryReserver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On the simulated task, because the clock of Kafka's test driver cannot be set back. */
class ClockStepTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final int SEATS = 100;

    private final SimulatedTask task = new SimulatedTask(new InMemoryReserver(), START);
    private Instant now = START;

    @Test
    void theLineMovesOnAtItsRateAndHoldsLastNoShorter() {
        // Given
        open();
        passTime(Duration.ofSeconds(1));
        assertThat(count(Held.class)).isBetween(10L, 12L);

        // When
        now = now.minus(Duration.ofHours(1));
        passTime(Duration.ofSeconds(5));

        // Then
        assertThat(count(Held.class)).isBetween(60L, 62L);
        assertThat(count(Released.class)).isZero();
    }

    private void open() {
        task.write(new SaleControl(
                "gala", SaleState.OPEN, START.minus(Duration.ofHours(2)), SEATS, 10, 1, 4, 30, 1000, "op-1", now));
        for (int seat = 1; seat <= SEATS; seat++) {
            task.write(new InventoryChanged("gala", "A-" + seat, "A", "1", seat, SeatStatus.AVAILABLE, 1000, "EUR", 1));
            task.write(new BookingRequested("gala", "request-" + seat, "user-" + seat, List.of("A-" + seat), now));
        }
        while (task.read(task.controls(), now)) {}
        task.inputs().forEach(input -> {
            while (task.read(input, now)) {}
        });
    }

    private void passTime(Duration time) {
        for (Instant end = now.plus(time); now.isBefore(end); ) {
            now = now.plusMillis(10);
            task.gateTurn(now);
            task.clockTurn(now);
        }
        task.commit();
    }

    private long count(Class<?> kind) {
        return task.log().stream().filter(kind::isInstance).count();
    }
}
