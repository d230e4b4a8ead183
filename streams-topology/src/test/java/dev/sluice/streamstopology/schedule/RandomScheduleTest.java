package dev.sluice.streamstopology.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.redisreserver.EventSnapshot;
import dev.sluice.streamstopology.harness.MapTables;
import dev.sluice.streamstopology.seat.SeatState;
import dev.sluice.streamstopology.state.Hold;
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
        var promises = Promises.ofARandomSale();

        // When
        for (int step = 0; step < STEPS; step++) {
            sale.step();
            promises.readOn(sale.task().log());
        }
        sale.settleDown();

        // Then
        promises.readOn(sale.task().log());
        assertThat(promises.decided()).isEqualTo(new HashSet<>(sale.requestIds()));
        assertThat(promises.settledPayments()).as("money that was taken").isEqualTo(sale.payments());
        assertThat(sale.task().toldPositions()).as("told positions").containsAllEntriesOf(positionsIn(sale));
        Map<String, String> book = statesIn(sale.task().committedTables());
        assertThat(ownersIn(sale.task().committedTables()))
                .as("owners by the book and by the log")
                .isEqualTo(promises.owners());
        assertThat(statesIn(sale.reserver().snapshot(RandomSale.EVENT).orElseThrow()))
                .as("seats of the reserver and of the book")
                .isEqualTo(book);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappenedAnEndedSaleLeavesTheReserverAndAForgottenOneTheTables(long seed) {
        // Given
        var sale = new RandomSale(seed);
        var promises = Promises.ofARandomSale();
        for (int step = 0; step < STEPS; step++) {
            sale.step();
            promises.readOn(sale.task().log());
        }

        // When
        sale.end();

        // Then
        promises.readOn(sale.task().log());
        assertThat(promises.decided()).isEqualTo(new HashSet<>(sale.requestIds()));
        assertThat(promises.settledPayments()).as("money that was taken").isEqualTo(sale.payments());
        assertThat(ownersIn(sale.task().committedTables()))
                .as("owners by the book and by the log")
                .isEqualTo(promises.owners());
        assertThat(sale.reserver().snapshot(RandomSale.EVENT)).isEmpty();

        // When
        sale.forget();

        // Then
        MapTables tables = sale.task().committedTables();
        assertThat(tables.requests().size()
                        + tables.offers().size()
                        + tables.sales().size())
                .isZero();
        assertThat(sale.task().forgotten()).containsExactly(RandomSale.EVENT);
    }

    /** Of all that stood in line. */
    private static Map<String, Long> positionsIn(RandomSale sale) {
        var positions = new HashMap<String, Long>();
        for (BookingOutcome outcome : sale.task().log()) {
            if (outcome instanceof Held held) {
                positions.put(held.requestId(), held.position());
            } else if (outcome instanceof Rejected rejected && rejected.position() > 0) {
                positions.put(rejected.requestId(), rejected.position());
            }
        }
        return positions;
    }

    private static Map<String, String> ownersIn(MapTables tables) {
        var owners = new HashMap<String, String>();
        tables.requests().forEach((key, state) -> {
            if (state instanceof Hold hold) {
                hold.seatIds().forEach(seatId -> owners.put(seatId, key.id()));
            }
        });
        return owners;
    }

    private static Map<String, String> statesIn(MapTables tables) {
        var states = new HashMap<String, String>();
        tables.offers()
                .forEach((key, offer) ->
                        states.put(key.id(), (offer.offered() ? SeatState.FREE : SeatState.BLOCKED) + " null"));
        tables.requests().forEach((key, state) -> {
            if (state instanceof Hold hold) {
                SeatState owned = hold.sold() ? SeatState.SOLD : SeatState.HELD;
                hold.seatIds().forEach(seatId -> states.put(seatId, owned + " " + key.id()));
            }
        });
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
        int archived = 0;
        for (long seed : seeds().subList(0, 10)) {
            var sale = new RandomSale(seed);
            for (int step = 0; step < STEPS; step++) {
                sale.step();
            }
            lost += sale.task().lostOutcomes();
            zombies += sale.task().fencedZombies();
            archived += (int) sale.task().count("sluice.topology.reserver.archived");
            List<BookingOutcome> log = sale.task().log();
            held += (int) log.stream().filter(Held.class::isInstance).count();
        }

        assertThat(lost).as("outcomes that a crash took back").isGreaterThan(100);
        assertThat(zombies).as("former owners that were stopped").isGreaterThan(100);
        assertThat(archived).as("events that left the reserver").isGreaterThan(10);
        assertThat(held).as("seats held").isGreaterThan(100);
    }
}
