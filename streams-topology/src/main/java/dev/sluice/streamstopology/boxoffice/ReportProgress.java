package dev.sluice.streamstopology.boxoffice;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.streamstopology.sale.ProgressView;
import dev.sluice.streamstopology.sale.Sale;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Says how each line stands, if it stands differently than last time: traffic grows with events, not with people. */
final class ReportProgress {
    private final Desk desk;
    private final Map<String, LineProgress> reported = new HashMap<>();

    ReportProgress(Desk desk) {
        this.desk = desk;
    }

    void turn(Instant now) {
        desk.sales().all().forEach(sale -> report(sale, now));
    }

    /** There is no such event any more. */
    void forget(String eventId, Instant now) {
        reported.remove(eventId);
        desk.outlet().forgotten(eventId, now);
    }

    private void report(Sale sale, Instant now) {
        var control = sale.control();
        if (control == null || sale.retirement().isLeaving()) {
            return;
        }
        LineProgress view = ProgressView.of(sale, control, now);
        LineProgress last = reported.get(sale.eventId());
        if (last == null || ProgressView.differ(last, view)) {
            reported.put(sale.eventId(), view);
            desk.outlet().progress(view);
        }
    }
}
