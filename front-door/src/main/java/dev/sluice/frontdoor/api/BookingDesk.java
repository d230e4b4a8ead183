package dev.sluice.frontdoor.api;

import dev.sluice.frontdoor.booking.Booking;
import dev.sluice.frontdoor.booking.BookingBoard;
import dev.sluice.frontdoor.http.Problem;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.RetryAfter;
import dev.sluice.frontdoor.http.Verdict;
import dev.sluice.frontdoor.visit.Visit;
import dev.sluice.frontdoor.watch.WatchKeys;
import dev.sluice.frontdoor.watch.Watchers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells buyers of their bookings, once or as they change. Thread-safe. */
public final class BookingDesk {
    private final BookingBoard bookings;
    private final WaitingRoom waitingRoom;
    private final Watchers watchers;

    public BookingDesk(BookingBoard bookings, WaitingRoom waitingRoom, Watchers watchers) {
        this.bookings = bookings;
        this.waitingRoom = waitingRoom;
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
                        "You have no booking with this id, or it is on its way from another server: then ask again")
                : Doorkeeper.starting();
    }

    BookingView view(Booking booking) {
        return switch (booking) {
            case Booking.Waiting waiting -> waitingRoom.view(waiting);
            case Booking.Decided decided -> BookingView.of(decided);
        };
    }

    /** The booking itself, unless it has so long to wait that asking now and then is enough. */
    Verdict<Booking> mayWatch(Booking booking) {
        BookingView view = view(booking);
        return view instanceof BookingView.Waiting waiting && waiting.links().updates() == null
                ? Verdict.refuse(Problem.of(
                        ProblemType.NOT_NEAR_YET,
                        "Live updates are for those whose turn is near; ask for the booking's status until then",
                        Map.of(RetryAfter.HEADER, view.retryAfter())))
                : Verdict.pass(booking);
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
