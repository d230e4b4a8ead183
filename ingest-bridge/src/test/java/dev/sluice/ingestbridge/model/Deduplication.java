package dev.sluice.ingestbridge.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Remembers for five minutes what was sent to each group, whatever becomes of it. Not thread-safe. */
final class Deduplication {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private record Key(String group, String deduplicationId) {}

    private final Map<Key, Instant> sent = new HashMap<>();

    boolean isRepetition(String group, String deduplicationId, Instant now) {
        var key = new Key(group, deduplicationId);
        Instant before = sent.get(key);
        if (before != null && before.plus(REMEMBERED).isAfter(now)) {
            return true;
        }
        sent.put(key, now);
        return false;
    }

    void clear() {
        sent.clear();
    }
}
