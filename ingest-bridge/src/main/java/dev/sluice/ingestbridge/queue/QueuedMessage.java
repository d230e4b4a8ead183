package dev.sluice.ingestbridge.queue;

import java.math.BigInteger;
import java.time.Instant;

/**
 * A message as one receive handed it over.
 *
 * @param sequence rises within the group, stays the same when the message is delivered again; up to 128 bits
 * @param receiveCount how often the message was handed over, this time included; 1 means never before
 * @param sentAt when the queue took the message, millisecond grain
 * @param body what the sender wrote
 * @param receipt stands for this one delivery and ends with its visibility timeout
 */
public record QueuedMessage(
        String messageId, BigInteger sequence, int receiveCount, Instant sentAt, String body, String receipt) {
    public boolean isRedelivered() {
        return receiveCount > 1;
    }

    /** Leaves out the body, which is no business of a log file, and the receipt, which is a right to delete. */
    @Override
    public String toString() {
        return "QueuedMessage[" + messageId + ", sequence=" + sequence + ", receiveCount=" + receiveCount + "]";
    }
}
