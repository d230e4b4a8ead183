package dev.sluice.frontdoor.users;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The holds that neither a payment nor their end has been heard of; as many as stand at a time. Not thread-safe. */
final class OpenHolds {
    private record Buyer(String eventId, String userId) {}

    private final Map<Buyer, Set<String>> holds = new HashMap<>();

    void heard(BookingOutcome outcome) {
        var buyer = new Buyer(outcome.eventId(), outcome.userId());
        if (outcome instanceof Held) {
            holds.computeIfAbsent(buyer, unused -> new HashSet<>()).add(outcome.requestId());
            return;
        }
        holds.computeIfPresent(buyer, (unused, requests) -> {
            requests.remove(outcome.requestId());
            return requests.isEmpty() ? null : requests;
        });
    }

    /** Whether the buyer has another one of the same event. */
    boolean remains(BookingOutcome ended) {
        return holds.containsKey(new Buyer(ended.eventId(), ended.userId()));
    }
}
