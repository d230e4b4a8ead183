package dev.sluice.persistencesink.booking;

import dev.sluice.persistencesink.database.Fault;

/** How writing a batch ended. */
public sealed interface WriteResult {
    /**
     * The whole batch is committed.
     *
     * @param fresh outcomes that were not there before
     */
    record Written(int fresh) implements WriteResult {}

    /** Nothing of the batch is there, unless the connection broke while committing: then all of it may be. */
    record Refused(Fault fault) implements WriteResult {}
}
