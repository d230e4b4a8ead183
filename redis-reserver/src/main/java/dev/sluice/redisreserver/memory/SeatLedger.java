package dev.sluice.redisreserver.memory;

import dev.sluice.redisreserver.EventSnapshot;
import dev.sluice.redisreserver.EventSnapshot.HoldEntry;
import dev.sluice.redisreserver.EventSnapshot.HoldState;
import dev.sluice.redisreserver.EventSnapshot.SeatEntry;
import dev.sluice.redisreserver.EventSnapshot.SeatState;
import dev.sluice.redisreserver.EventStatus;
import dev.sluice.redisreserver.WarmStep;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who has which seats of one event; keeps seats, holds and users' shares in step. Not thread-safe. */
final class SeatLedger {
    private final Map<String, SeatEntry> seats = new HashMap<>();
    private final Map<String, HoldEntry> holds = new HashMap<>();
    private final Map<String, Integer> users = new HashMap<>();

    SeatLedger copy() {
        var copy = new SeatLedger();
        copy.seats.putAll(seats);
        copy.holds.putAll(holds);
        copy.users.putAll(users);
        return copy;
    }

    int seatCount() {
        return seats.size();
    }

    Optional<SeatEntry> seat(String seatId) {
        return Optional.ofNullable(seats.get(seatId));
    }

    Optional<HoldEntry> hold(String requestId) {
        return Optional.ofNullable(holds.get(requestId));
    }

    int seatsOf(String userId) {
        return users.getOrDefault(userId, 0);
    }

    EventSnapshot snapshot(EventStatus status) {
        return new EventSnapshot(status, seats, holds, users);
    }

    /** Sets a seat that nobody owns to a state of the inventory. */
    void set(WarmStep.Seat seat) {
        var state = seat.available() ? SeatState.FREE : SeatState.WITHDRAWN;
        seats.put(seat.seatId(), new SeatEntry(state, seat.version(), Optional.empty()));
    }

    /** Stores a hold in a new state, and moves its seats accordingly. */
    void put(String requestId, HoldEntry hold) {
        boolean hadSeats =
                hold(requestId).map(before -> hasSeats(before.state())).orElse(false);
        holds.put(requestId, hold);
        switch (hold.state()) {
            case HELD -> own(hold, SeatState.HELD, Optional.of(requestId));
            case CONFIRMED -> own(hold, SeatState.SOLD, Optional.of(requestId));
            case RELEASED, EXPIRED, REFUNDED -> own(hold, SeatState.FREE, Optional.empty());
        }
        int change = (hasSeats(hold.state()) ? 1 : 0) - (hadSeats ? 1 : 0);
        users.merge(hold.userId(), change * hold.seatIds().size(), Integer::sum);
        users.values().removeIf(share -> share == 0);
    }

    private void own(HoldEntry hold, SeatState state, Optional<String> owner) {
        for (String seatId : hold.seatIds()) {
            long version = Objects.requireNonNull(seats.get(seatId)).version();
            seats.put(seatId, new SeatEntry(state, version, owner));
        }
    }

    private static boolean hasSeats(HoldState state) {
        return state == HoldState.HELD || state == HoldState.CONFIRMED;
    }
}
