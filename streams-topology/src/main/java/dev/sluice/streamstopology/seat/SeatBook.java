package dev.sluice.streamstopology.seat;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.streamstopology.state.EntryKey;
import dev.sluice.streamstopology.state.Offer;
import dev.sluice.streamstopology.state.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * The seats of one event, each with its owner. On the heap: it is counted, listed and searched, and an event has no more
 * than a million seats. The table has what the seller says; owners follow from the holds. Not thread-safe.
 */
public final class SeatBook {
    private final String eventId;
    private final Table<EntryKey, Offer> table;
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private final Seating seating = new Seating();
    private final SeatTally tally = new SeatTally();

    public SeatBook(String eventId, Table<EntryKey, Offer> table) {
        this.eventId = eventId;
        this.table = table;
    }

    /** Takes in a seat that the table has already. */
    public void restore(String seatId, Offer offer) {
        remember(seatId, Seat.unowned(offer));
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
        if (known != null && known.offer().version() >= change.version()) {
            return Change.STALE;
        }
        Offer offer = Offer.of(change);
        table.put(new EntryKey(eventId, change.seatId()), offer);
        remember(change.seatId(), known == null ? Seat.unowned(offer) : known.offeredAs(offer));
        return known != null && known.offer().offered() == offer.offered() ? Change.DETAIL : Change.OFFER;
    }

    /** Whether the log allows the request to have these seats: nobody else does. */
    public boolean mayGoTo(String requestId, List<String> seatIds) {
        for (String seatId : seatIds) {
            Seat seat = seats.get(seatId);
            if (seat == null || (seat.owner() != null && (seat.sold() || !requestId.equals(seat.owner())))) {
                return false;
            }
        }
        return true;
    }

    /** Also takes in the owner that a hold of the table has. */
    public void own(String requestId, List<String> seatIds, boolean sold) {
        change(seatIds, seat -> seat.ownedBy(requestId, sold));
    }

    public void sell(List<String> seatIds) {
        change(seatIds, Seat::paid);
    }

    /** @return those that the seller withdrew in the meantime, so that nobody can have them now */
    public List<String> free(List<String> seatIds) {
        change(seatIds, seat -> Seat.unowned(seat.offer()));
        return seatIds.stream()
                .filter(seatId -> known(seatId).state() == SeatState.BLOCKED)
                .toList();
    }

    private void change(List<String> seatIds, UnaryOperator<Seat> change) {
        for (String seatId : seatIds) {
            remember(seatId, change.apply(known(seatId)));
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

    private void remember(String seatId, Seat seat) {
        Seat former = seats.put(seatId, seat);
        if (former != null) {
            tally.less(former.state());
            setAside(seatId, former);
        }
        tally.more(seat.state());
        putBack(seatId, seat);
    }

    /** The best free seats that are as wished; empty if there are none. */
    public Optional<List<String>> best(BestSeats wish) {
        return seating.best(wish);
    }

    /** Leaves seats out when the next ones are chosen, until they are put back. */
    public void setAside(List<String> seatIds) {
        eachKnown(seatIds, this::setAside);
    }

    public void putBack(List<String> seatIds) {
        eachKnown(seatIds, this::putBack);
    }

    private void eachKnown(List<String> seatIds, BiConsumer<String, Seat> action) {
        for (String seatId : seatIds) {
            Seat seat = seats.get(seatId);
            if (seat != null) {
                action.accept(seatId, seat);
            }
        }
    }

    private void setAside(String seatId, Seat seat) {
        if (seat.state() == SeatState.FREE) {
            seating.remove(seatId, seat.offer());
        }
    }

    private void putBack(String seatId, Seat seat) {
        if (seat.state() == SeatState.FREE) {
            seating.add(seatId, seat.offer());
        }
    }

    public SeatCounts counts() {
        return tally.counts();
    }

    public int size() {
        return seats.size();
    }

    /** By seat id. */
    public Map<String, Seat> seats() {
        return Collections.unmodifiableMap(seats);
    }
}
