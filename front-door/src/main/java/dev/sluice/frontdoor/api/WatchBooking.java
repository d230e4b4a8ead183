package dev.sluice.frontdoor.api;

import dev.sluice.frontdoor.booking.Booking;
import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.Endpoint;
import dev.sluice.frontdoor.http.EventStream;
import dev.sluice.frontdoor.http.Problem;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.RetryAfter;
import dev.sluice.frontdoor.visit.Visit;
import java.time.InstantSource;
import java.util.Map;

/**
 * {@code GET /v1/events/{eventId}/bookings/{requestId}/updates}: the booking now and whenever it changes, until it is
 * over, the visit is, or the server stops. Not for those who wait far from the front.
 */
final class WatchBooking implements Endpoint {
    private final Doorkeeper doorkeeper;
    private final BookingDesk desk;
    private final InstantSource clock;

    WatchBooking(Doorkeeper doorkeeper, BookingDesk desk, InstantSource clock) {
        this.doorkeeper = doorkeeper;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) {
        return doorkeeper
                .admit(call)
                .answer(visit -> desk.own(visit, call.parameter(Paths.REQUEST_ID))
                        .then(desk::mayWatch)
                        .answer(booking -> watch(visit, booking)));
    }

    private Answer watch(Visit visit, Booking booking) {
        return desk.watch(booking)
                .<Answer>map(watcher ->
                        new EventStream(new BookingUpdates(desk, booking, watcher, visit.expiresAt(), clock)))
                .orElseGet(WatchBooking::tooMany);
    }

    private static Problem tooMany() {
        return Problem.of(
                ProblemType.SYSTEM_OVERLOAD,
                "As many people as allowed watch already; ask for the booking's status instead",
                Map.of(RetryAfter.HEADER, RetryAfter.overload()));
    }
}
