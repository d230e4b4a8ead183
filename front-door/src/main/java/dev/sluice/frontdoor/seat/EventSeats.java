package dev.sluice.frontdoor.seat;

import dev.sluice.contracts.inventory.InventoryChanged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event's seats and who has them, heard of in any order. Thread-safe. */
final class EventSeats {
    private final Map<String, Seat> seats = new HashMap<>();
    private final Map<String, Ownership> owners = new HashMap<>();
    /** Null until it is needed again. */
    private @Nullable List<Seat> inOrder;

    private long changes;

    synchronized void inventory(InventoryChanged change) {
        Seat known = seats.get(change.seatId());
        if (known != null && known.version() >= change.version()) {
            return;
        }
        seats.put(change.seatId(), Seat.of(change));
        inOrder = null;
        changes++;
    }

    synchronized void owned(List<String> seatIds, Ownership ownership) {
        for (String seatId : seatIds) {
            owners.merge(seatId, ownership, (known, heard) -> heard.seq() > known.seq() ? heard : known);
        }
        changes++;
    }

    /** Grows with every change. */
    synchronized long changes() {
        return changes;
    }

    synchronized SeatMap map() {
        if (inOrder == null) {
            inOrder = seats.values().stream().sorted(Seat.BY_PLACE).toList();
        }
        var map = new SeatMap.Drawing();
        for (Seat seat : inOrder) {
            map.add(seat, state(seat));
        }
        return map.done();
    }

    /** A seat that was withdrawn after it had found a buyer is theirs all the same. */
    private SeatMap.State state(Seat seat) {
        return switch (owners.getOrDefault(seat.seatId(), Ownership.NOBODY).kind()) {
            case FREE -> seat.withdrawn() ? SeatMap.State.WITHDRAWN : SeatMap.State.FREE;
            case HELD -> SeatMap.State.HELD;
            case SOLD -> SeatMap.State.SOLD;
        };
    }
}
