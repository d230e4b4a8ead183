package dev.sluice.streamstopology.boxoffice;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.PositionsGiven;
import java.time.Instant;

/** Where results go. They count only if the tables are committed with them. */
public interface Outlet {
    void outcome(BookingOutcome outcome);

    void progress(LineProgress progress);

    /** How the event's line stands is to be deleted where it was reported: there is no such event any more. */
    void forgotten(String eventId, Instant at);

    void positions(PositionsGiven positions);
}
