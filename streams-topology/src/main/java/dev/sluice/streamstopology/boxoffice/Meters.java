package dev.sluice.streamstopology.boxoffice;

import dev.sluice.contracts.booking.BookingOutcome;

/** What is counted. No count is kept by event: events are without number. */
public interface Meters {
    /** People who passed the gate. */
    void admitted(int people);

    void decided(BookingOutcome outcome);

    /** A request came that had come before. */
    void repeated();

    /** A payment came for a hold that is unknown or has ended. */
    void paymentWithoutHold();

    /** A record was dropped because it cannot mean anything. */
    void dropped();

    /** The reserver did not answer. */
    void unanswered();

    /** The reserver's copy of an event was found to be missing, behind or different. */
    void lost();

    /** An event was loaded into the reserver. */
    void loaded();

    /** Runs one turn of the gate and takes its time. */
    void timed(Runnable turn);
}
