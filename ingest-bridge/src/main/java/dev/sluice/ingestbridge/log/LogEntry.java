package dev.sluice.ingestbridge.log;

import dev.sluice.contracts.booking.BookingRequested;
import java.math.BigInteger;

/** One request of a message, as it goes into the log. */
public sealed interface LogEntry {
    /** Well below a broker's default limit of 1 MiB a record, which the largest message of SQS would exceed. */
    int MAX_RECORD_BYTES = 512 * 1024;

    Origin origin();

    /** A request that keeps its contract: it gets the next place of its event. */
    record Accepted(Origin origin, BookingRequested request) implements LogEntry {}

    /**
     * A request that breaks its contract and yet says whose it is: it gets its place as well, so that the sale rejects
     * it in its turn.
     *
     * @param raw the request's JSON as the sender wrote it, at most {@link #MAX_RECORD_BYTES}
     */
    record Invalid(Origin origin, String raw) implements LogEntry {
        /** Leaves out what the sender wrote. */
        @Override
        public String toString() {
            return "Invalid[" + origin + "]";
        }
    }

    /**
     * What nobody could be answered for goes aside as it came, so that it neither blocks its group nor is lost.
     *
     * @param raw what the sender wrote
     * @param reason one line that repeats nothing of {@code raw}
     */
    record Unreadable(Origin origin, String raw, String reason) implements LogEntry {
        /** Leaves out what the sender wrote. */
        @Override
        public String toString() {
            return "Unreadable[" + origin + ", " + reason + "]";
        }
    }

    /**
     * Where an entry comes from.
     *
     * @param group the queue's message group
     * @param index its place in the message, from 0
     */
    record Origin(String group, String messageId, BigInteger sequence, int index) {}
}
