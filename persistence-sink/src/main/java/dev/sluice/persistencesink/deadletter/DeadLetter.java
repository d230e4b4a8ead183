package dev.sluice.persistencesink.deadletter;

import java.time.Instant;
import java.util.Map;

/**
 * A parked record, as text for people: bytes that are no UTF-8 are replaced.
 *
 * @param topic the one it was meant for
 * @param partition of the dead-letter topic; with {@code topic} and {@code offset} it names the letter
 * @param key empty if it had none; the event's id in every topic but one
 * @param headers see {@link DeadLetterHeaders}
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        Instant parkedAt,
        String key,
        Map<String, String> headers,
        String value) {
    public DeadLetter {
        headers = Map.copyOf(headers);
    }

    /** One line, which quotes nothing of the record. */
    public String reason() {
        return headers.getOrDefault(DeadLetterHeaders.REASON, "unknown");
    }

    /** Of its partition. */
    public LetterPlace place() {
        return new LetterPlace(partition, offset);
    }
}
