package dev.sluice.persistencesink.archive;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where each event begins in a partition of the outcomes, and so how much of it may go: everything up to the first
 * outcome of an event that is not archived, and nothing that the sink has not read. Not thread-safe.
 */
final class FirstOffsets {
    private final Map<String, Long> byEvent = new HashMap<>();
    private final long start;
    private long end;

    /** @param start where the partition begins now */
    FirstOffsets(long start) {
        this.start = start;
        this.end = start;
    }

    /** Records in offset order. */
    void record(String eventId, long offset) {
        byEvent.putIfAbsent(eventId, offset);
        end = offset + 1;
    }

    /** Behind the last record that was seen. */
    long end() {
        return end;
    }

    /**
     * The first offset to stay.
     *
     * @param isArchived false for an event that nobody knows
     * @param persistedUpTo the first offset that the sink has not read
     */
    long trimmable(Predicate<String> isArchived, long persistedUpTo) {
        long firstNeeded = byEvent.entrySet().stream()
                .filter(event -> !isArchived.test(event.getKey()))
                .mapToLong(Map.Entry::getValue)
                .min()
                .orElse(end);
        return Math.max(start, Math.min(firstNeeded, persistedUpTo));
    }
}
