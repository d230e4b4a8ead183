package dev.sluice.streamstopology.seat;

import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.streamstopology.state.EntryKey;
import dev.sluice.streamstopology.state.Seat;
import dev.sluice.streamstopology.state.SeatState;
import dev.sluice.streamstopology.state.Table;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The seats of one event, each with its owner. Kept on the heap as well as in the table: it is counted, listed and
 * searched, and an event has no more than a million seats. Not thread-safe.
 */
public final class SeatBook {
    private final String eventId;
    private final Table<EntryKey, Seat> table;
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private final Map<SeatState, Integer> counts = new EnumMap<>(SeatState.class);

    public SeatBook(String eventId, Table<EntryKey, Seat> table) {
        this.eventId = eventId;
        this.table = table;
    }

    /** Takes in a seat that the table has already. */
    public void restore(String seatId, Seat seat) {
        remember(seatId, seat);
    }

    /** What a change of the inventory did. */
    public enum Change {
        /** An older or the same version: nothing. */
        STALE,
        /** Nothing that a reservation depends on. */
        DETAIL,
        /** A seat is new, or is offered or withdrawn. */
        OFFER
    }

    public Change apply(InventoryChanged change) {
        Seat known = seats.get(change.seatId());
        if (known != null && known.version() >= change.version()) {
            return Change.STALE;
        }
        Seat changed = known == null ? Seat.of(change) : known.changed(change);
        write(change.seatId(), changed);
        return known != null && known.offered() == changed.offered() ? Change.DETAIL : Change.OFFER;
    }

    /** Whether the log allows the request to have these seats: nobody else does. */
    public boolean mayGoTo(String requestId, List<String> seatIds) {
        return seatIds.stream()
                .map(seats::get)
                .allMatch(seat ->
                        seat != null && (seat.owner() == null || (requestId.equals(seat.owner()) && !seat.sold())));
    }

    public void hold(String requestId, List<String> seatIds) {
        change(seatIds, seat -> seat.heldBy(requestId));
    }

    public void sell(List<String> seatIds) {
        change(seatIds, Seat::paid);
    }

    /** @return those that the seller withdrew in the meantime, so that nobody can have them now */
    public List<String> free(List<String> seatIds) {
        change(seatIds, Seat::freed);
        return seatIds.stream()
                .filter(seatId -> known(seatId).state() == SeatState.BLOCKED)
                .toList();
    }

    private void change(List<String> seatIds, UnaryOperator<Seat> change) {
        for (String seatId : seatIds) {
            write(seatId, change.apply(known(seatId)));
        }
    }

    /** @throws IllegalStateException if the event has no such seat */
    public Seat known(String seatId) {
        Seat seat = seats.get(seatId);
        if (seat == null) {
            throw new IllegalStateException("Event " + eventId + " has no seat " + seatId);
        }
        return seat;
    }

    private void write(String seatId, Seat seat) {
        remember(seatId, seat);
        table.put(new EntryKey(eventId, seatId), seat);
    }

    private void remember(String seatId, Seat seat) {
        Seat former = seats.put(seatId, seat);
        if (former != null) {
            counts.merge(former.state(), -1, Integer::sum);
        }
        counts.merge(seat.state(), 1, Integer::sum);
    }

    public SeatCounts counts() {
        return new SeatCounts(
                count(SeatState.FREE), count(SeatState.HELD), count(SeatState.SOLD), count(SeatState.BLOCKED));
    }

    private int count(SeatState state) {
        return counts.getOrDefault(state, 0);
    }

    public int size() {
        return seats.size();
    }

    /** By seat id. */
    public Map<String, Seat> seats() {
        return Collections.unmodifiableMap(seats);
    }
}
