package dev.sluice.frontdoor.api;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.frontdoor.booking.Booking;
import dev.sluice.frontdoor.booking.BookingBoard;
import dev.sluice.frontdoor.envelope.Envelopes;
import dev.sluice.frontdoor.http.Problem;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.RetryAfter;
import dev.sluice.frontdoor.http.Verdict;
import dev.sluice.frontdoor.line.LineBoard;
import java.time.InstantSource;
import java.util.Map;

/** Takes a request in: queued first, promised afterwards, remembered from then on. Thread-safe. */
public final class AcceptBooking {
    private final Envelopes envelopes;
    private final BookingBoard bookings;
    private final LineBoard lines;
    private final InstantSource clock;

    public AcceptBooking(Envelopes envelopes, BookingBoard bookings, LineBoard lines, InstantSource clock) {
        this.envelopes = envelopes;
        this.bookings = bookings;
        this.lines = lines;
        this.clock = clock;
    }

    Verdict<Booking> accept(BookingRequested request) {
        return switch (envelopes.submit(request)) {
            case ACCEPTED -> Verdict.pass(bookings.accepted(request, lines.join(request.eventId(), clock.instant())));
            case OVERLOADED -> overload("More requests wait here than can be passed on");
            case NOT_CONFIRMED -> overload("The request could not be queued");
        };
    }

    private static Verdict<Booking> overload(String reason) {
        return Verdict.refuse(Problem.of(
                ProblemType.SYSTEM_OVERLOAD,
                reason + "; nothing is promised: send it again later with the same Idempotency-Key",
                Map.of(RetryAfter.HEADER, RetryAfter.overload())));
    }
}
