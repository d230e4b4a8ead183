package dev.sluice.frontdoor.api;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.frontdoor.announce.Announcer;
import dev.sluice.frontdoor.announce.NotAnnounced;
import dev.sluice.frontdoor.booking.Booking;
import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.Endpoint;
import dev.sluice.frontdoor.http.Problem;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.Reply;
import dev.sluice.frontdoor.http.RetryAfter;
import dev.sluice.frontdoor.http.Verdict;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code DELETE /v1/events/{eventId}/bookings/{requestId}}: the buyer gives held seats back before paying. However often
 * it is sent it is one cancellation, and if a payment is faster, the payment counts.
 */
final class CancelBooking implements Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(CancelBooking.class);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final Doorkeeper doorkeeper;
    private final BookingDesk desk;
    private final Announcer announcer;
    private final InstantSource clock;

    CancelBooking(Doorkeeper doorkeeper, BookingDesk desk, Announcer announcer, InstantSource clock) {
        this.doorkeeper = doorkeeper;
        this.desk = desk;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) {
        return doorkeeper
                .admit(call)
                .then(visit -> desk.own(visit, call.parameter(Paths.REQUEST_ID)))
                .answer(this::cancel);
    }

    private Answer cancel(Booking booking) {
        return switch (booking) {
            case Booking.Waiting waiting ->
                Problem.of(
                        ProblemType.BOOKING_NOT_DECIDED,
                        "It cannot leave the line; cancel it when it is HELD, or let its hold expire");
            case Booking.Decided decided -> cancel(booking, decided.outcome());
        };
    }

    private Answer cancel(Booking booking, BookingOutcome outcome) {
        return switch (outcome) {
            case Held held -> giveBack(held).answer(done -> view(ACCEPTED, booking));
            case Confirmed confirmed ->
                Problem.of(ProblemType.BOOKING_SOLD, "It is paid for; ask for a refund where you paid");
            case Rejected rejected ->
                Problem.of(ProblemType.BOOKING_OVER, "It was rejected: there is nothing to give back");
            case Released released ->
                released.reason() == ReleaseReason.CANCELLED
                        ? view(OK, booking)
                        : Problem.of(ProblemType.BOOKING_OVER, "Its seats have been given back already");
            case RefundDue refund -> throw new IllegalStateException("A refund decides nothing about the seats");
        };
    }

    private Verdict<Boolean> giveBack(Held held) {
        String paymentId = RequestId.of(held.eventId(), held.requestId(), "cancel");
        var cancelled = new PaymentSettled(
                held.eventId(), held.requestId(), paymentId, PaymentResult.CANCELLED, clock.instant());
        try {
            announcer.announce(Topics.PAYMENT_RESULTS, held.eventId(), cancelled);
            return Verdict.pass(true);
        } catch (NotAnnounced e) {
            LOG.atWarn().addKeyValue("requestId", held.requestId()).setCause(e).log("a cancellation was not confirmed");
            return SaleDesk.notConfirmed();
        }
    }

    private Reply view(int status, Booking booking) {
        var headers = Map.of("Cache-Control", "no-store", RetryAfter.HEADER, RetryAfter.poll());
        return Reply.json(status, headers, BookingView.FORMAT, desk.view(booking));
    }
}
