package dev.sluice.streamstopology.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.redisreserver.EventSnapshot;
import dev.sluice.redisreserver.memory.InMemoryReserver;
import dev.sluice.streamstopology.harness.FaultyReserver;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thousands at an open gate: only then does a round trip to the reserver begin before the one before it has been written
 * down. The name of a failing case is its seed.
 */
class CrowdScheduleTest {
    private static final String EVENT = "gala";
    private static final int SEATS = 1500;
    private static final int PEOPLE = 2500;
    private static final int WIDE_OPEN = 100_000;
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyIsDecidedOnceAndInOrderWhateverIsLost(long seed) {
        // Given
        var memory = new InMemoryReserver();

        // When
        SimulatedTask task = run(seed, memory);

        // Then
        var promises = Promises.atAnOpenGate().readOn(task.log());
        assertThat(promises.decided()).hasSize(PEOPLE);
        assertThat(ownersIn(memory)).isEqualTo(promises.owners());
    }

    @Test
    void theSchedulesAreWorthTheirName() {
        int lost = 0;
        int zombies = 0;
        for (long seed = 1; seed <= 10; seed++) {
            SimulatedTask task = run(seed, new InMemoryReserver());
            lost += task.lostOutcomes();
            zombies += task.fencedZombies();
        }

        assertThat(lost).as("outcomes that a crash took back").isGreaterThan(1000);
        assertThat(zombies).as("former owners that were stopped").isGreaterThan(10);
    }

    private static SimulatedTask run(long seed, InMemoryReserver memory) {
        var random = new Random(seed);
        var reserver = new UnreliableReserver(new FaultyReserver(memory), random);
        var task = new SimulatedTask(reserver.port(), START);
        announce(task);
        for (int person = 0; person < PEOPLE; person++) {
            task.write(request(person, random));
        }
        Instant now = START;
        for (int turn = 0; turn < 500; turn++) {
            now = now.plusMillis(10);
            if (turn == 250) {
                reserver.becomeReliable();
            }
            read(task, now);
            turn(task, turn, now);
            commitOrCrash(task, turn < 250 ? random.nextInt(6) : 0, now);
        }
        return task;
    }

    private static void announce(SimulatedTask task) {
        task.write(new SaleControl(
                EVENT, SaleState.OPEN, START, SEATS, WIDE_OPEN, WIDE_OPEN, 8, 3600, 1_000_000, "op-1", START));
        for (int seat = 0; seat < SEATS; seat++) {
            task.write(new InventoryChanged(
                    EVENT, "S-" + seat, "A", "R" + seat / 30, seat % 30 + 1, SeatStatus.AVAILABLE, 1000, "EUR", 1));
        }
    }

    private static BookingRequested request(int person, Random random) {
        boolean chooses = random.nextInt(500) > 0;
        return new BookingRequested(
                EVENT,
                "request-" + person,
                "user-" + person,
                chooses ? List.of("S-" + random.nextInt(SEATS)) : List.of(),
                chooses ? null : new BestSeats(null, 1 + random.nextInt(4), true),
                START);
    }

    private static void read(SimulatedTask task, Instant now) {
        while (task.read(task.controls(), now)) {}
        task.inputs().forEach(input -> {
            while (task.read(input, now)) {}
        });
    }

    private static void turn(SimulatedTask task, int turn, Instant now) {
        task.gateTurn(now);
        if (turn % 25 == 0) {
            task.clockTurn(now);
        }
    }

    private static void commitOrCrash(SimulatedTask task, int dice, Instant now) {
        switch (dice) {
            case 0, 1 -> task.commit();
            case 2 -> task.crash(now);
            case 3 -> task.move(now);
            default -> {}
        }
    }

    private static Map<String, String> ownersIn(InMemoryReserver memory) {
        var owners = new HashMap<String, String>();
        EventSnapshot event = memory.snapshot(EVENT).orElseThrow();
        event.seats().forEach((seatId, seat) -> seat.owner().ifPresent(owner -> owners.put(seatId, owner)));
        return owners;
    }
}
