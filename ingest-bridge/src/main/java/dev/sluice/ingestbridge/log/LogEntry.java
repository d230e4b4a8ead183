package dev.sluice.ingestbridge.log;

import dev.sluice.contracts.booking.BookingRequested;
import java.math.BigInteger;
import java.time.Instant;

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
     * @param requestId what the request says of itself
     * @param raw the request's JSON as the sender wrote it, at most {@link #MAX_RECORD_BYTES}
     */
    record Invalid(Origin origin, String requestId, String raw) implements LogEntry {
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
     * @param sentAt when the queue took the message
     * @param index its place in the message, from 0
     * @param traceparent the W3C trace context that the request came with; empty if it had none
     */
    record Origin(String group, String messageId, BigInteger sequence, Instant sentAt, int index, String traceparent) {}
}
