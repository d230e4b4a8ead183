package dev.sluice.persistencesink.inventory;

import dev.sluice.contracts.inventory.SeatStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds the seats there are against the seats there shall be. Not thread-safe. */
final class SeatComparison {
    private final Map<String, Seat> wanted;
    private final List<SeatDifference.Change> changed = new ArrayList<>();
    private final List<SeatDifference.Change> withdrawn = new ArrayList<>();
    private int unchanged;

    SeatComparison(List<Seat> seats) {
        wanted = LinkedHashMap.newLinkedHashMap(seats.size());
        seats.forEach(seat -> wanted.put(seat.seatId(), seat));
    }

    /** Each seat that there is, once. */
    void existing(Seat seat) {
        Seat after = wanted.remove(seat.seatId());
        if (after == null) {
            withdraw(seat);
        } else if (after.equals(seat)) {
            unchanged++;
        } else {
            changed.add(new SeatDifference.Change(seat, after));
        }
    }

    /** Removing the row would leave its holds and sales without a seat. */
    private void withdraw(Seat seat) {
        if (seat.status() == SeatStatus.BLOCKED) {
            unchanged++;
        } else {
            withdrawn.add(new SeatDifference.Change(seat, seat.blocked()));
        }
    }

    /** After the last one. */
    SeatDifference result() {
        return new SeatDifference(List.copyOf(wanted.values()), changed, withdrawn, unchanged);
    }
}
