package dev.sluice.frontdoor.seat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.frontdoor.feed.Follower;
import dev.sluice.frontdoor.seat.Ownership.Kind;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;

/** The seats of every event, from what the seller offers and what became of bookings. Thread-safe. */
public final class SeatMaps implements Follower<InventoryChanged> {
    private static final SeatDocument NO_SEATS = SeatDocument.of(new EventSeats().map());

    private final ConcurrentHashMap<String, EventSeats> events = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, SeatSheet> sheets = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private volatile boolean complete;

    public SeatMaps(InstantSource clock) {
        this.clock = clock;
    }

    /** At most a second old; of an event whose seats are not known, a map without any. */
    public SeatDocument document(String eventId) {
        EventSeats seats = events.get(eventId);
        return seats == null
                ? NO_SEATS
                : sheets.computeIfAbsent(eventId, event -> new SeatSheet(seats)).at(clock.instant());
    }

    public boolean isComplete() {
        return complete;
    }

    @Override
    public void take(InventoryChanged change) {
        event(change.eventId()).inventory(change);
    }

    @Override
    public void caughtUp() {
        complete = true;
    }

    /** Something became of a booking. */
    public void outcome(BookingOutcome outcome) {
        switch (outcome) {
            case Held held -> event(held.eventId()).owned(held.seatIds(), new Ownership(Kind.HELD, held.seq()));
            case Confirmed sold -> event(sold.eventId()).owned(sold.seatIds(), new Ownership(Kind.SOLD, sold.seq()));
            case Released free -> event(free.eventId()).owned(free.seatIds(), new Ownership(Kind.FREE, free.seq()));
            case Rejected rejected -> {
                // No seat has changed hands.
            }
            case RefundDue refund -> {
                // Nor here: only money.
            }
        }
    }

    private EventSeats event(String eventId) {
        return events.computeIfAbsent(eventId, event -> new EventSeats());
    }
}
