package dev.sluice.streamstopology.boxoffice;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.PositionsGiven;

/** Where results go. They count only if the tables are committed with them. */
public interface Outlet {
    void outcome(BookingOutcome outcome);

    void progress(LineProgress progress);

    void positions(PositionsGiven positions);
}
