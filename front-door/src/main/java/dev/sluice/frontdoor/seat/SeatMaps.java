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

    private record Event(EventSeats seats, SeatSheet sheet) {
        static Event withoutSeats() {
            var seats = new EventSeats();
            return new Event(seats, new SeatSheet(seats));
        }
    }

    private final ConcurrentHashMap<String, Event> events = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private volatile boolean complete;

    public SeatMaps(InstantSource clock) {
        this.clock = clock;
    }

    /** At most a second old; of an event whose seats are not known, a map without any. */
    public SeatDocument document(String eventId) {
        Event event = events.get(eventId);
        return event == null ? NO_SEATS : event.sheet().at(clock.instant());
    }

    public boolean isComplete() {
        return complete;
    }

    @Override
    public void take(InventoryChanged change) {
        seats(change.eventId()).inventory(change);
    }

    @Override
    public void caughtUp() {
        complete = true;
    }

    /** There is no such event any more. */
    @Override
    public void forget(String eventId) {
        events.remove(eventId);
    }

    /** Something became of a booking. */
    public void outcome(BookingOutcome outcome) {
        switch (outcome) {
            case Held held -> seats(held.eventId()).owned(held.seatIds(), new Ownership(Kind.HELD, held.seq()));
            case Confirmed sold -> seats(sold.eventId()).owned(sold.seatIds(), new Ownership(Kind.SOLD, sold.seq()));
            case Released free -> seats(free.eventId()).owned(free.seatIds(), new Ownership(Kind.FREE, free.seq()));
            case Rejected rejected -> {
                // No seat has changed hands.
            }
            case RefundDue refund -> {
                // Nor here: only money.
            }
        }
    }

    private EventSeats seats(String eventId) {
        return events.computeIfAbsent(eventId, event -> Event.withoutSeats()).seats();
    }
}
