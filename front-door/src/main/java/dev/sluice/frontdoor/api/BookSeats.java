package dev.sluice.frontdoor.api;

import dev.sluice.contracts.booking.BookingEnvelope;
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
                .then(visit -> doorkeeper
                        .sale(visit)
                        .then(sale -> BookingForm.request(call, visit, clock.instant())
                                .then(request -> acceptBooking.accept(sale, request, traceparent(call)))))
                .answer(this::accepted);
    }

    /** One that breaks its rules is as none, as W3C Trace Context has it. */
    private static String traceparent(Call call) {
        return call.header("traceparent").filter(BookingEnvelope::isTraceparent).orElse("");
    }

    private Reply accepted(Booking booking) {
        BookingView view = desk.view(booking);
        var headers = Map.of(
                "Location",
                Paths.booking(booking.eventId(), booking.requestId()),
                "Cache-Control",
                "no-store",
                RetryAfter.HEADER,
                view.retryAfter());
        return Reply.json(ACCEPTED, headers, BookingView.FORMAT, view);
    }
}
