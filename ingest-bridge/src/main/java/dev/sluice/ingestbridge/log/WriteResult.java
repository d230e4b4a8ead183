package dev.sluice.ingestbridge.log;

/** What came of a write. */
public sealed interface WriteResult {
    /** Entries and marks are in the log, all of them and for good. */
    record Committed() implements WriteResult {}

    /**
     * Nobody can say yet: all of it is in the log, or nothing. {@link RequestLog#mark} tells.
     *
     * @param reason one line for the log file
     */
    record Unconfirmed(String reason) implements WriteResult {}
}
