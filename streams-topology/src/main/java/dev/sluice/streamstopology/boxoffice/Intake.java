package dev.sluice.streamstopology.boxoffice;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.streamstopology.sale.Sale;
import dev.sluice.streamstopology.seat.SeatBook;
import dev.sluice.streamstopology.state.EntryKey;
import dev.sluice.streamstopology.state.HoldEnd;
import dev.sluice.streamstopology.state.PendingEnd;
import dev.sluice.streamstopology.state.Table;
import dev.sluice.streamstopology.state.WaitingRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what comes in. Nothing here calls the reserver; the next turn does. */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    /** The position of a request that was refused before it had one. */
    private static final long NO_POSITION = 0;

    private final Desk desk;
    private final Table<EntryKey, Long> requests;

    Intake(Desk desk, Table<EntryKey, Long> requests) {
        this.desk = desk;
        this.requests = requests;
    }

    /**
     * Gives the request its place, or refuses it. A refusal is out at once, before the decisions of those who wait: it has
     * no position, so it overtakes nobody.
     */
    void request(BookingRequested request, Instant now) {
        var key = new EntryKey(request.eventId(), request.requestId());
        if (requests.get(key) != null) {
            desk.meters().repeated();
            return;
        }
        Sale sale = desk.sales().find(request.eventId());
        var refusal = sale == null ? Optional.of(RejectionReason.UNKNOWN_EVENT) : sale.refusal();
        if (sale == null || refusal.isPresent()) {
            requests.put(key, NO_POSITION);
            refuse(
                    request,
                    refusal.orElseThrow(),
                    sale == null ? 0 : sale.mark().seq(),
                    now);
            return;
        }
        var waiting = new WaitingRequest(request.requestId(), request.userId(), request.seatIds());
        requests.put(key, sale.line().append(waiting));
        desk.sales().touch(sale);
    }

    private void refuse(BookingRequested request, RejectionReason reason, long seq, Instant now) {
        var rejected =
                new Rejected(request.eventId(), request.requestId(), request.userId(), NO_POSITION, seq, reason, now);
        desk.outlet().outcome(rejected);
        desk.meters().decided(rejected);
    }

    void control(SaleControl control, Instant now) {
        Sale sale = desk.sales().get(control.eventId());
        sale.control(control, now);
        desk.sales().touch(sale);
    }

    void inventory(InventoryChanged change) {
        Sale sale = desk.sales().get(change.eventId());
        if (sale.seats().apply(change) == SeatBook.Change.OFFER) {
            sale.offerChanged(List.of(change.seatId()));
            desk.sales().touch(sale);
        }
    }

    void payment(PaymentSettled payment) {
        Sale sale = desk.sales().find(payment.eventId());
        if (sale != null && sale.holds().end(payment.requestId(), end(payment))) {
            desk.sales().touch(sale);
            return;
        }
        desk.meters().paymentWithoutHold();
        LOG.atWarn()
                .addKeyValue("event", payment.eventId())
                .addKeyValue("request", payment.requestId())
                .log("a payment came for a hold that is unknown or has ended");
    }

    private static PendingEnd end(PaymentSettled payment) {
        HoldEnd end = switch (payment.result()) {
            case PAID -> HoldEnd.PAID;
            case DECLINED -> HoldEnd.DECLINED;
            case CANCELLED -> HoldEnd.CANCELLED;
        };
        return new PendingEnd(end, payment.paymentId());
    }
}
