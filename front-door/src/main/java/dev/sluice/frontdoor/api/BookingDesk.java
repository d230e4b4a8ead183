package dev.sluice.frontdoor.api;

import dev.sluice.frontdoor.booking.Booking;
import dev.sluice.frontdoor.booking.BookingBoard;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.Verdict;
import dev.sluice.frontdoor.line.LineBoard;
import dev.sluice.frontdoor.visit.Visit;
import dev.sluice.frontdoor.watch.WatchKeys;
import dev.sluice.frontdoor.watch.Watchers;
import java.util.List;
import java.util.Optional;

/** Tells buyers of their bookings, once or as they change. Thread-safe. */
public final class BookingDesk {
    private final BookingBoard bookings;
    private final LineBoard lines;
    private final Watchers watchers;

    public BookingDesk(BookingBoard bookings, LineBoard lines, Watchers watchers) {
        this.bookings = bookings;
        this.lines = lines;
        this.watchers = watchers;
    }

    /** Somebody else's booking is as unknown as one that does not exist: the answer must not tell them apart. */
    Verdict<Booking> own(Visit visit, String requestId) {
        return bookings.find(requestId)
                .filter(booking -> booking.eventId().equals(visit.eventId()))
                .filter(booking -> booking.userId().equals(visit.userId()))
                .map(Verdict::pass)
                .orElseGet(this::unknown);
    }

    private Verdict<Booking> unknown() {
        return bookings.isComplete()
                ? Verdict.refuse(
                        ProblemType.UNKNOWN_BOOKING,
                        "You have no booking with this id, or another server accepted it and it is not decided yet")
                : Doorkeeper.starting();
    }

    BookingView view(Booking booking) {
        return BookingView.of(booking, lines);
    }

    /** What is known of it by now, if it is still remembered. */
    Optional<BookingView> latest(Booking booking) {
        return bookings.find(booking.requestId()).map(this::view);
    }

    /** Empty if too many watch. */
    Optional<Watchers.Watcher> watch(Booking booking) {
        return watchers.join(List.of(WatchKeys.booking(booking.requestId()), WatchKeys.line(booking.eventId())));
    }
}
