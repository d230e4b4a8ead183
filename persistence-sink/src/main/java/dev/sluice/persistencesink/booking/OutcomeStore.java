package dev.sluice.persistencesink.booking;

import java.util.List;

/**
 * Where outcomes are kept for good: the state each booking is in, its history, the owner of every seat, and the
 * notifications to send. Thread-safe.
 */
public interface OutcomeStore {
    /**
     * Writes all of a batch or nothing. An outcome that is already there has no effect, neither on rows nor on
     * notifications; an older one never replaces the state that a newer one of its request left. A refund stands in the
     * history, once for each payment, and is notified; it leaves bookings and seats as they are. With the batch it is noted
     * up to where in its partition the log was worked off, which never goes back.
     *
     * @param outcomes not empty, in log order, of one partition; those of one event all come through the same caller
     */
    WriteResult write(List<LoggedOutcome> outcomes);
}
