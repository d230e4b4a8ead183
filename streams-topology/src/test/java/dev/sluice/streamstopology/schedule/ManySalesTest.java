package dev.sluice.streamstopology.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.redisreserver.memory.InMemoryReserver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManySalesTest {
    private static final int SALES = 50;
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    /** Time enough to load all of them; then they open, all at once. */
    private static final Duration LOADING = Duration.ofSeconds(1);

    private final SimulatedTask task = new SimulatedTask(new InMemoryReserver(), START);
    private Instant now = START;

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 1000})
    void everySaleKeepsItsOwnRate(int rate) {
        openWith(rate, rate * 3);

        passTime(LOADING);
        long before = decidedInTheFewestAndTheMost()[0];
        passTime(Duration.ofSeconds(2));

        long[] decided = decidedInTheFewestAndTheMost();
        assertThat(decided[0] - before).isBetween(rate * 196L / 100, rate * 204L / 100);
        assertThat(decided[1]).isEqualTo(decided[0]);
    }

    @Test
    void whenTheGatesAreWideOpenNoSaleWaitsForAnother() {
        openWith(100_000, 1000);

        passTime(LOADING.plusMillis(70));

        long[] decided = decidedInTheFewestAndTheMost();
        assertThat(decided[0]).isGreaterThan(300);
        assertThat(decided[1] - decided[0]).isLessThanOrEqualTo(100);
    }

    private void openWith(int rate, int people) {
        for (int number = 0; number < SALES; number++) {
            String event = "event-" + number;
            task.write(new SaleControl(
                    event,
                    SaleState.OPEN,
                    START.plus(LOADING),
                    1,
                    rate,
                    1 + rate / 50,
                    4,
                    180,
                    1_000_000,
                    "op-1",
                    START));
            task.write(new InventoryChanged(event, "A-1", "A", "1", 1, SeatStatus.AVAILABLE, 1000, "EUR", 1));
            for (int person = 0; person < people; person++) {
                task.write(new BookingRequested(event, "request-" + person, "user-" + person, List.of("A-1"), START));
            }
        }
        // Before the requests: without a control there is no line.
        while (task.read(task.controls(), now)) {}
        task.inputs().forEach(input -> {
            while (task.read(input, now)) {}
        });
    }

    private void passTime(Duration time) {
        for (Instant end = now.plus(time); now.isBefore(end); ) {
            now = now.plusMillis(10);
            task.gateTurn(now);
        }
        task.commit();
    }

    private long[] decidedInTheFewestAndTheMost() {
        Map<String, Long> counts =
                task.log().stream().collect(Collectors.groupingBy(BookingOutcome::eventId, Collectors.counting()));
        assertThat(counts).hasSize(SALES);
        return new long[] {
            counts.values().stream().mapToLong(count -> count).min().orElseThrow(),
            counts.values().stream().mapToLong(count -> count).max().orElseThrow()
        };
    }
}
