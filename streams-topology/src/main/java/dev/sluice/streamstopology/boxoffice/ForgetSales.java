package dev.sluice.streamstopology.boxoffice;

import dev.sluice.streamstopology.sale.Sale;
import dev.sluice.streamstopology.state.Tables;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes all that is known of sales whose operators want them forgotten: first in the reserver, then in the tables, at
 * last the report of how the line stands. One sale after the other and a part of it in each turn; what a restart finds
 * left is deleted by the new owner.
 */
final class ForgetSales {
    /** Some milliseconds of work: a turn must not keep the other tasks of its thread waiting. */
    private static final int ENTRIES_PER_TURN = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(ForgetSales.class);

    private final Desk desk;
    private final Tables tables;
    private final ReportProgress report;
    private @Nullable Sweep sweep;

    ForgetSales(Desk desk, Tables tables, ReportProgress report) {
        this.desk = desk;
        this.tables = tables;
        this.report = report;
    }

    /** Only a sale that is over can be forgotten; the event of any other keeps what it has. */
    void ask(String eventId) {
        Sale sale = desk.sales().find(eventId);
        if (sale == null) {
            return;
        }
        if (!sale.isOver()) {
            LOG.atWarn()
                    .addKeyValue("event", eventId)
                    .log("an event is not forgotten before its sale is closed, its line empty and no seat held;"
                            + " the tombstone is ignored");
            desk.meters().notForgotten();
            return;
        }
        sale.retirement().leave();
        desk.sales().touch(sale);
    }

    void turn(Instant now) {
        if (sweep == null) {
            sweep = next();
        }
        if (sweep != null && sweep.advance(ENTRIES_PER_TURN)) {
            finish(sweep.eventId(), now);
            sweep = null;
        }
    }

    private @Nullable Sweep next() {
        return desk.sales().all().stream()
                .filter(sale ->
                        sale.retirement().isLeaving() && sale.retirement().isSure())
                .findFirst()
                .map(sale -> new Sweep(sale.eventId(), tables))
                .orElse(null);
    }

    private void finish(String eventId, Instant now) {
        desk.sales().forget(eventId);
        report.forget(eventId, now);
        desk.meters().forgotten();
        LOG.atInfo().addKeyValue("event", eventId).log("the event is forgotten");
    }
}
