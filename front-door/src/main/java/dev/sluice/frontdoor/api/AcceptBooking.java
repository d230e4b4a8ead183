package dev.sluice.frontdoor.api;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.frontdoor.booking.Booking;
import dev.sluice.frontdoor.booking.BookingBoard;
import dev.sluice.frontdoor.booking.Claim;
import dev.sluice.frontdoor.envelope.Acceptance;
import dev.sluice.frontdoor.envelope.Envelopes;
import dev.sluice.frontdoor.http.Problem;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.RetryAfter;
import dev.sluice.frontdoor.http.Verdict;
import dev.sluice.frontdoor.line.LineBoard;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a request in: queued first, promised afterwards, remembered from then on. One that was promised before, by
 * whichever door, is not queued again. Thread-safe.
 */
public final class AcceptBooking {
    private final Newcomers newcomers;
    private final Envelopes envelopes;
    private final BookingBoard bookings;
    private final LineBoard lines;

    public AcceptBooking(Newcomers newcomers, Envelopes envelopes, BookingBoard bookings, LineBoard lines) {
        this.newcomers = newcomers;
        this.envelopes = envelopes;
        this.bookings = bookings;
        this.lines = lines;
    }

    /**
     * @param sale the request's
     * @param traceparent the trace context it came with, empty if none
     */
    Verdict<Booking> accept(SaleControl sale, BookingRequested request, String traceparent) {
        return bookings.look(request)
                .map(claim -> answer(claim, request, traceparent))
                .orElseGet(() -> newcomers
                        .mayJoin(sale, request)
                        .then(newcomer -> answer(bookings.claim(newcomer), newcomer, traceparent)));
    }

    private Verdict<Booking> answer(Claim claim, BookingRequested request, String traceparent) {
        return switch (claim) {
            case Claim.Fresh fresh -> send(request, traceparent);
            case Claim.Known known -> Verdict.pass(known.booking());
            case Claim.UnderWay underWay -> await(underWay, request);
            case Claim.Reused reused ->
                Verdict.refuse(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "Send a new Idempotency-Key for a new booking, or the very same body again for this one");
        };
    }

    private Verdict<Booking> await(Claim.UnderWay underWay, BookingRequested request) {
        return underWay.confirmed().join()
                ? bookings.find(request.requestId()).map(Verdict::pass).orElseGet(AcceptBooking::notQueued)
                : notQueued();
    }

    private Verdict<Booking> send(BookingRequested request, String traceparent) {
        String eventId = request.eventId();
        var acceptance = Acceptance.NOT_CONFIRMED;
        Optional<Long> lowest = lines.lowestNext(eventId, bookings.unnumbered(eventId));
        try {
            acceptance = envelopes.submit(request, traceparent);
        } finally {
            if (acceptance != Acceptance.ACCEPTED) {
                bookings.failed(request);
            }
        }
        return switch (acceptance) {
            case ACCEPTED -> Verdict.pass(promise(request, lowest));
            case OVERLOADED -> overload("More requests wait here than can be passed on");
            case NOT_CONFIRMED -> notQueued();
        };
    }

    private Booking promise(BookingRequested request, Optional<Long> lowest) {
        return bookings.confirmed(
                request, others -> lowest.flatMap(number -> lines.place(request.eventId(), number, others)));
    }

    private static <T> Verdict<T> notQueued() {
        return overload("The request could not be queued");
    }

    private static <T> Verdict<T> overload(String reason) {
        return Verdict.refuse(Problem.of(
                ProblemType.SYSTEM_OVERLOAD,
                reason + "; nothing is promised: send it again later with the same Idempotency-Key",
                Map.of(RetryAfter.HEADER, RetryAfter.overload())));
    }
}
