package dev.sluice.streamstopology.boxoffice;

import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.streamstopology.sale.Sale;
import dev.sluice.streamstopology.state.Done;
import dev.sluice.streamstopology.state.EntryKey;
import dev.sluice.streamstopology.state.Hold;
import dev.sluice.streamstopology.state.HoldEnd;
import dev.sluice.streamstopology.state.PendingEnd;
import dev.sluice.streamstopology.state.RequestState;
import dev.sluice.streamstopology.state.Waiting;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes what comes of payments. Whatever is first to end a hold has ended it: a payment that comes after that, or beside
 * another one, goes back to the buyer, because its seats may have moved on. A payment has its effect once, however often
 * it comes.
 */
final class Payments {
    private final Desk desk;

    Payments(Desk desk) {
        this.desk = desk;
    }

    /** @return what is wrong with it; empty if it had its effect or had it before */
    Optional<String> take(PaymentSettled payment, Instant now) {
        RequestState state = desk.requests().get(new EntryKey(payment.eventId(), payment.requestId()));
        Optional<String> wrong = switch (state) {
            case null -> Optional.of("its request is unknown");
            case Waiting waiting -> Optional.of("its request has no seats to pay for yet");
            case Hold hold -> forHold(payment, hold, now);
            case Done done -> afterwards(payment, done, now);
        };
        wrong.ifPresent(unused -> desk.meters().paymentWithoutHold());
        return wrong;
    }

    private Optional<String> forHold(PaymentSettled payment, Hold hold, Instant now) {
        Sale sale = desk.sales().get(payment.eventId());
        if (sale.retirement().isLeaving()) {
            return Optional.of(Intake.LEAVING);
        }
        desk.sales().touch(sale);
        return switch (payment.result()) {
            case PAID -> paid(sale, payment, hold, now);
            case DECLINED -> given(sale, payment, hold, HoldEnd.DECLINED);
            case CANCELLED -> given(sale, payment, hold, HoldEnd.CANCELLED);
            case REFUNDED -> refunded(sale, payment, hold);
        };
    }

    private Optional<String> paid(Sale sale, PaymentSettled payment, Hold hold, Instant now) {
        if (!hold.payments().contains(payment.paymentId())) {
            sale.holds().noted(payment.requestId(), payment.paymentId());
            if (!sale.holds().end(payment.requestId(), new PendingEnd(HoldEnd.PAID, payment.paymentId()))) {
                refund(payment, hold.userId(), now);
            }
        }
        return Optional.empty();
    }

    /** The hold is given up, unless it has come to another end before; saying so again changes nothing. */
    private static Optional<String> given(Sale sale, PaymentSettled payment, Hold hold, HoldEnd end) {
        boolean ended = sale.holds().end(payment.requestId(), new PendingEnd(end, payment.paymentId()));
        return !ended && hold.sold() && end == HoldEnd.CANCELLED
                ? Optional.of("its request is paid for: only a refund ends it")
                : Optional.empty();
    }

    private static Optional<String> refunded(Sale sale, PaymentSettled payment, Hold hold) {
        boolean ended = sale.holds().refund(payment.requestId());
        return !ended && !hold.sold() && hold.pending() == null
                ? Optional.of("its request has not been paid for")
                : Optional.empty();
    }

    private Optional<String> afterwards(PaymentSettled payment, Done done, Instant now) {
        if (payment.result() == PaymentResult.PAID && !done.payments().contains(payment.paymentId())) {
            var all = Stream.concat(done.payments().stream(), Stream.of(payment.paymentId()))
                    .toList();
            desk.requests().put(new EntryKey(payment.eventId(), payment.requestId()), new Done(done.userId(), all));
            refund(payment, done.userId(), now);
        }
        return Optional.empty();
    }

    private void refund(PaymentSettled payment, String userId, Instant now) {
        Sale sale = desk.sales().find(payment.eventId());
        long seq = sale == null ? 0 : sale.mark().seq();
        var due = new RefundDue(payment.eventId(), payment.requestId(), userId, seq, payment.paymentId(), now);
        desk.outlet().outcome(due);
        desk.meters().decided(due);
    }
}
