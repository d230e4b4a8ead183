package dev.sluice.streamstopology.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import dev.sluice.redisreserver.EventSnapshot;
import dev.sluice.streamstopology.state.Seat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The name of a failing case is its seed. */
class RandomScheduleTest {
    private static final int STEPS = 3000;

    static List<Long> seeds() {
        return LongStream.rangeClosed(1, 100).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensThePromisesAreKept(long seed) {
        // Given
        var sale = new RandomSale(seed);

        // When
        for (int step = 0; step < STEPS; step++) {
            sale.step();
            if (step % 200 == 0) {
                Promises.keptIn(sale.task().log());
            }
        }
        sale.settleDown();

        // Then
        var promises = Promises.keptIn(sale.task().log());
        assertThat(promises.decided()).isEqualTo(new HashSet<>(sale.requestIds()));
        Map<String, Seat> book = seatsIn(sale.task());
        assertThat(ownersIn(book)).as("owners by the book and by the log").isEqualTo(promises.owners());
        assertThat(statesIn(sale.reserver().snapshot(RandomSale.EVENT).orElseThrow()))
                .as("seats of the reserver and of the book")
                .isEqualTo(statesIn(book));
    }

    private static Map<String, Seat> seatsIn(SimulatedTask task) {
        var seats = new HashMap<String, Seat>();
        task.committedTables().seats().forEach((key, seat) -> seats.put(key.id(), seat));
        return seats;
    }

    private static Map<String, String> ownersIn(Map<String, Seat> book) {
        var owners = new HashMap<String, String>();
        book.forEach((seatId, seat) -> {
            String owner = seat.owner();
            if (owner != null) {
                owners.put(seatId, owner);
            }
        });
        return owners;
    }

    private static Map<String, String> statesIn(Map<String, Seat> book) {
        var states = new HashMap<String, String>();
        book.forEach((seatId, seat) -> states.put(seatId, seat.state() + " " + seat.owner()));
        return states;
    }

    private static Map<String, String> statesIn(EventSnapshot reserver) {
        var states = new HashMap<String, String>();
        reserver.seats().forEach((seatId, seat) -> {
            var state = seat.state() == EventSnapshot.SeatState.WITHDRAWN
                    ? "BLOCKED"
                    : seat.state().name();
            states.put(seatId, state + " " + seat.owner().orElse(null));
        });
        return states;
    }

    @Test
    void theSchedulesAreWorthTheirName() {
        int lost = 0;
        int held = 0;
        int zombies = 0;
        for (long seed : seeds().subList(0, 10)) {
            var sale = new RandomSale(seed);
            for (int step = 0; step < STEPS; step++) {
                sale.step();
            }
            lost += sale.task().lostOutcomes();
            zombies += sale.task().fencedZombies();
            List<BookingOutcome> log = sale.task().log();
            held += (int) log.stream().filter(Held.class::isInstance).count();
        }

        assertThat(lost).as("outcomes that a crash took back").isGreaterThan(100);
        assertThat(zombies).as("former owners that were stopped").isGreaterThan(100);
        assertThat(held).as("seats held").isGreaterThan(100);
    }
}
