package dev.sluice.streamstopology.harness;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.payment.PaymentResult;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * One request, what its buyer does, and what becomes of it. An expectation looks at the latest outcome, and fails with an
 * {@link AssertionError} that tells the whole story; it lets no time pass.
 */
public final class Booking {
    /** The payment of those who do not choose one. */
    public static final String PAYMENT = "payment-1";

    private final SaleHarness sale;
    private final BookingRequested request;

    Booking(SaleHarness sale, BookingRequested request) {
        this.sale = sale;
        this.request = request;
    }

    public String requestId() {
        return request.requestId();
    }

    /** Sends the same request once more, as somebody does who got no answer. */
    public Booking again() {
        sale.send(request);
        return this;
    }

    public Booking pays() {
        return pays(PAYMENT);
    }

    public Booking pays(String paymentId) {
        return settles(PaymentResult.PAID, paymentId);
    }

    public Booking cancels() {
        return settles(PaymentResult.CANCELLED, PAYMENT);
    }

    public Booking isDeclined() {
        return settles(PaymentResult.DECLINED, PAYMENT);
    }

    public Booking isRefunded() {
        return settles(PaymentResult.REFUNDED, PAYMENT);
    }

    public Booking settles(PaymentResult result, String paymentId) {
        sale.payment(requestId(), paymentId, result);
        return this;
    }

    /** All of it so far, in the order of the log. */
    public List<BookingOutcome> outcomes() {
        return sale.outcomes().stream()
                .filter(outcome -> outcome.requestId().equals(requestId()))
                .toList();
    }

    /** The first outcome. */
    public BookingOutcome decision() {
        expect("a decision", !outcomes().isEmpty());
        return outcomes().getFirst();
    }

    public Booking expectUndecided() {
        return expect("no decision yet", outcomes().isEmpty());
    }

    /** @param seatIds in this order; none for any */
    public Booking expectHeld(String... seatIds) {
        return expectLast(
                "held " + Arrays.toString(seatIds),
                Held.class,
                held -> seatIds.length == 0 || held.seatIds().equals(List.of(seatIds)));
    }

    public Booking expectRejected(RejectionReason reason) {
        return expectLast("rejected " + reason, Rejected.class, rejected -> rejected.reason() == reason);
    }

    public Booking expectConfirmed() {
        return expectLast("confirmed", Confirmed.class, confirmed -> true);
    }

    public Booking expectReleased(ReleaseReason reason) {
        return expectLast("released " + reason, Released.class, released -> released.reason() == reason);
    }

    public Booking expectRefundDue(String paymentId) {
        return expectLast(
                "refund due of " + paymentId,
                RefundDue.class,
                due -> due.paymentId().equals(paymentId));
    }

    /** The kinds of all outcomes, in the order of the log. */
    public Booking expectOutcomes(Class<?>... kinds) {
        List<?> actual = outcomes().stream().map(Object::getClass).toList();
        String names = String.join(
                ", then ", Arrays.stream(kinds).map(Class::getSimpleName).toList());
        return expect(names, actual.equals(List.of(kinds)));
    }

    private <O extends BookingOutcome> Booking expectLast(String expected, Class<O> kind, Predicate<O> asExpected) {
        List<BookingOutcome> all = outcomes();
        return expect(
                expected,
                !all.isEmpty() && kind.isInstance(all.getLast()) && asExpected.test(kind.cast(all.getLast())));
    }

    private Booking expect(String expected, boolean isSo) {
        if (!isSo) {
            throw new AssertionError(Story.of(request, expected, outcomes(), sale));
        }
        return this;
    }
}
