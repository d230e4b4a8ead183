package dev.sluice.streamstopology.boxoffice;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.RequestIdentity;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.streamstopology.line.WaitingRequest;
import dev.sluice.streamstopology.sale.Sale;
import dev.sluice.streamstopology.seat.SeatBook;
import dev.sluice.streamstopology.state.Done;
import dev.sluice.streamstopology.state.EntryKey;
import dev.sluice.streamstopology.state.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes what comes in. Nothing here calls the reserver; the next turn does. */
final class Intake {
    /** The position of a request that was refused before it had one. */
    private static final long NO_POSITION = 0;

    /** Half of it may be deleted: it can neither be changed nor begin anew until that is done. */
    static final String LEAVING = "its event is being forgotten";

    private final Desk desk;
    private final TellPositions tell;

    Intake(Desk desk, TellPositions tell) {
        this.desk = desk;
        this.tell = tell;
    }

    /**
     * Gives the request its place, or refuses it. A refusal is out at once, before the decisions of those who wait: it has
     * no position, so it overtakes nobody.
     */
    void request(BookingRequested request, Instant now) {
        var key = new EntryKey(request.eventId(), request.requestId());
        if (hasComeBefore(key)) {
            return;
        }
        Sale sale = desk.sales().get(request.eventId());
        Optional<RejectionReason> refusal = sale.refusal(now);
        if (refusal.isPresent()) {
            refuse(key, request.userId(), refusal.get(), "", now);
            return;
        }
        var place = new Waiting(sale.line().nextPosition(), request.userId(), request.seatIds(), request.best());
        desk.requests().put(key, place);
        var waiting = new WaitingRequest(request.requestId(), place);
        sale.line().append(waiting);
        tell.given(request.eventId(), waiting);
        desk.sales().awaken(sale);
    }

    void invalid(RequestIdentity request, String detail, Instant now) {
        var key = new EntryKey(request.eventId(), request.requestId());
        if (!hasComeBefore(key)) {
            refuse(key, request.userId(), RejectionReason.INVALID_REQUEST, detail, now);
        }
    }

    private boolean hasComeBefore(EntryKey key) {
        boolean known = desk.requests().get(key) != null;
        if (known) {
            desk.meters().repeated();
        }
        return known;
    }

    private void refuse(EntryKey key, String userId, RejectionReason reason, String detail, Instant now) {
        desk.requests().put(key, Done.without(userId));
        Sale sale = desk.sales().find(key.eventId());
        long seq = sale == null ? 0 : sale.mark().seq();
        var rejected = new Rejected(key.eventId(), key.id(), userId, NO_POSITION, seq, reason, detail, now);
        desk.outlet().outcome(rejected);
        desk.meters().decided(rejected);
    }

    /** @return what is wrong with it, if it has no effect */
    Optional<String> control(SaleControl control, Instant now) {
        Sale sale = desk.sales().get(control.eventId());
        if (sale.retirement().isLeaving()) {
            return Optional.of(LEAVING);
        }
        sale.control(control, now);
        desk.sales().touch(sale);
        return Optional.empty();
    }

    /** @return what is wrong with it, if it has no effect */
    Optional<String> inventory(InventoryChanged change) {
        Sale sale = desk.sales().get(change.eventId());
        if (sale.retirement().isLeaving()) {
            return Optional.of(LEAVING);
        }
        if (sale.seats().apply(change) == SeatBook.Change.OFFER) {
            sale.offerChanged(List.of(change.seatId()));
            desk.sales().touch(sale);
        }
        return Optional.empty();
    }
}
