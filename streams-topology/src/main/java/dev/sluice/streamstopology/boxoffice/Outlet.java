package dev.sluice.streamstopology.boxoffice;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.sale.LineProgress;

/** Where results go. They count only if the tables are committed with them. */
public interface Outlet {
    void outcome(BookingOutcome outcome);

    void progress(LineProgress progress);
}
