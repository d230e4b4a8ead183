package dev.sluice.streamstopology.boxoffice;

import dev.sluice.contracts.booking.BookingOutcome;
import java.util.function.Supplier;

/** What is counted. No count is kept by event: events are without number. */
public interface Meters {
    /** People who passed the gate. */
    void admitted(int people);

    void decided(BookingOutcome outcome);

    /** A request came that had come before. */
    void repeated();

    /** A payment came that makes no sense for its request. */
    void paymentWithoutHold();

    /** A record went to the dead letters because it cannot mean anything. */
    void deadLetter();

    /** The reserver did not answer. */
    void unanswered();

    /** The reserver's copy of an event was found to be missing, behind or different. */
    void lost();

    /** An event was loaded into the reserver. */
    void loaded();

    /** The reserver was told to delete an event whose sale is over. */
    void archived();

    /** All that was known of an event is deleted. */
    void forgotten();

    /** Somebody wants an event forgotten whose sale is not over. */
    void notForgotten();

    /** Runs one turn of the gate and takes its time. */
    void timed(Runnable turn);

    /** Asks the reserver, as a part of such a turn, and takes the time of that. */
    <T> T asking(Supplier<T> call);
}
