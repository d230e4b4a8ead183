package dev.sluice.ingestbridge.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Receives by their attempt id, remembered for five minutes: repeated they bring the same messages and receipts, unless
 * one of those was deleted, became visible or was handed out anew since. Not thread-safe.
 */
final class Attempts {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private record Attempt(Instant at, Map<StoredMessage, String> receipts) {}

    private final Map<String, Attempt> attempts = new HashMap<>();

    Optional<List<StoredMessage>> repeated(String id, Instant now) {
        return Optional.ofNullable(attempts.get(id))
                .filter(attempt -> attempt.at().plus(REMEMBERED).isAfter(now))
                .filter(attempt -> attempt.receipts().entrySet().stream()
                        .allMatch(entry -> !entry.getKey().isVisible(now)
                                && entry.getValue().equals(entry.getKey().receipt)))
                .map(attempt -> List.copyOf(attempt.receipts().keySet()));
    }

    void remember(String id, List<StoredMessage> messages, Instant now) {
        var receipts = new LinkedHashMap<StoredMessage, String>();
        messages.forEach(message -> receipts.put(message, String.valueOf(message.receipt)));
        attempts.put(id, new Attempt(now, receipts));
    }

    void clear() {
        attempts.clear();
    }
}
