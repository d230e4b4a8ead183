package dev.sluice.contracts.bridge;

import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.check.InvalidMessage;
import java.time.Instant;

/**
 * Everything of one message group up to {@code sequence} is in Kafka: written in the same transaction as the records.
 *
 * @param queue names the queue and its creation, so that a queue created anew starts from nothing
 * @param sequence the SQS SequenceNumber, decimal digits of up to 128 bits: compare as a number, not as text
 */
public record BridgeMark(String queue, String group, String sequence, Instant writtenAt) {
    /** 2^128 has 39 digits. */
    private static final int MAX_DIGITS = 39;

    public BridgeMark {
        Check.id("queue", queue);
        Check.id("group", group);
        Check.id("sequence", sequence);
        if (sequence.length() > MAX_DIGITS || !sequence.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new InvalidMessage("sequence must be 1 to " + MAX_DIGITS + " decimal digits");
        }
        writtenAt = Check.time("writtenAt", writtenAt);
    }

    /** The record key. Ids hold no dot, so the two parts cannot run into each other. */
    public String key() {
        return queue + "." + group;
    }
}
