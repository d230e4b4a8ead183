package dev.sluice.frontdoor.api;

import dev.sluice.frontdoor.booking.Booking;
import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.Endpoint;
import dev.sluice.frontdoor.http.Reply;
import dev.sluice.frontdoor.http.RetryAfter;
import java.util.Map;

/** {@code GET /v1/events/{eventId}/bookings/{requestId}}: the truth about one booking, to its own buyer only. */
final class ShowBooking implements Endpoint {
    private static final int OK = 200;

    private final Doorkeeper doorkeeper;
    private final BookingDesk desk;

    ShowBooking(Doorkeeper doorkeeper, BookingDesk desk) {
        this.doorkeeper = doorkeeper;
        this.desk = desk;
    }

    @Override
    public Answer answer(Call call) {
        return doorkeeper
                .admit(call)
                .then(visit -> desk.own(visit, call.parameter(Paths.REQUEST_ID)))
                .answer(this::show);
    }

    private Reply show(Booking booking) {
        BookingView view = desk.view(booking);
        var headers = Map.of("Cache-Control", "no-store", RetryAfter.HEADER, view.retryAfter());
        return Reply.json(OK, headers, BookingView.FORMAT, view);
    }
}
