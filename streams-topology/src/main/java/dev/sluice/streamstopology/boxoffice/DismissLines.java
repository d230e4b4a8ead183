package dev.sluice.streamstopology.boxoffice;

import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.streamstopology.sale.Sale;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers whole lines at once, past the gate, when nobody in them can get a seat any more. */
final class DismissLines {
    /** People of one event in one turn, some milliseconds of work. */
    private static final int PER_TURN = 1000;

    private final Desk desk;
    private final Decide decide;

    DismissLines(Desk desk) {
        this.desk = desk;
        this.decide = new Decide(desk);
    }

    void turn(List<Sale> sales, Instant now) {
        for (Sale sale : sales) {
            Optional<RejectionReason> reason = reason(sale, now);
            if (reason.isPresent() && sale.line().depth() > 0) {
                dismiss(sale, reason.get(), now);
            }
        }
    }

    private static Optional<RejectionReason> reason(Sale sale, Instant now) {
        if (sale.isUnknown(now)) {
            return Optional.of(RejectionReason.UNKNOWN_EVENT);
        }
        if (sale.isClosed()) {
            return Optional.of(RejectionReason.SALE_CLOSED);
        }
        return sale.isOpen(now) && sale.isSoldOut() ? Optional.of(RejectionReason.SOLD_OUT) : Optional.empty();
    }

    private void dismiss(Sale sale, RejectionReason reason, Instant now) {
        for (var person : sale.line().head(0, PER_TURN)) {
            decide.reject(sale, person, reason, now);
        }
        desk.sales().touch(sale);
    }
}
