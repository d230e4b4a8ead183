package dev.sluice.frontdoor.api;

import dev.sluice.frontdoor.booking.Booking;
import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.Endpoint;
import dev.sluice.frontdoor.http.Reply;
import dev.sluice.frontdoor.http.RetryAfter;
import java.time.InstantSource;
import java.util.Map;

/** {@code POST /v1/events/{eventId}/bookings}: 202 once the request is durably queued, and not before. */
final class BookSeats implements Endpoint {
    private static final int ACCEPTED = 202;

    private final Doorkeeper doorkeeper;
    private final AcceptBooking acceptBooking;
    private final BookingDesk desk;
    private final InstantSource clock;

    BookSeats(Doorkeeper doorkeeper, AcceptBooking acceptBooking, BookingDesk desk, InstantSource clock) {
        this.doorkeeper = doorkeeper;
        this.acceptBooking = acceptBooking;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) {
        return doorkeeper
                .admit(call)
                .then(doorkeeper::mayBook)
                .then(visit -> BookingForm.request(call, visit, clock.instant()))
                .then(acceptBooking::accept)
                .answer(this::accepted);
    }

    private Reply accepted(Booking booking) {
        var headers = Map.of(
                "Location",
                Paths.booking(booking.eventId(), booking.requestId()),
                "Cache-Control",
                "no-store",
                RetryAfter.HEADER,
                RetryAfter.poll());
        return Reply.json(ACCEPTED, headers, BookingView.FORMAT, desk.view(booking));
    }
}
