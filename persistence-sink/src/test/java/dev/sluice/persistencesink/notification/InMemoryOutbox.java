package dev.sluice.persistencesink.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An {@link Outbox} for tests whose clock the test moves. Not thread-safe. */
final class InMemoryOutbox implements Outbox {
    private static final String EVENT = "event-1";
    private static final String KIND = "booking.held.v1";

    private final Map<UUID, Notification> notifications = new LinkedHashMap<>();
    private final Map<UUID, Instant> dueAt = new LinkedHashMap<>();
    private final Set<UUID> sent = new HashSet<>();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    void decide(String requestId) {
        var id = NotificationId.of(EVENT, requestId, KIND);
        notifications.put(id, new Notification(id, EVENT, requestId, KIND, 0));
        dueAt.put(id, now);
    }

    void advance(Duration time) {
        now = now.plus(time);
    }

    Set<UUID> sent() {
        return sent;
    }

    @Override
    public List<Notification> claim(int limit, Duration lease) {
        var claimed = new ArrayList<Notification>();
        var byDueTime = new ArrayList<>(dueAt.entrySet());
        byDueTime.sort(Comparator.comparing(Map.Entry::getValue));
        for (var entry : byDueTime) {
            if (claimed.size() < limit && !entry.getValue().isAfter(now)) {
                var id = entry.getKey();
                claimed.add(notifications.computeIfPresent(id, (key, before) -> nextAttempt(before)));
                dueAt.put(id, now.plus(lease));
            }
        }
        return claimed;
    }

    private static Notification nextAttempt(Notification before) {
        return new Notification(before.id(), before.eventId(), before.requestId(), before.kind(), before.attempt() + 1);
    }

    @Override
    public void markSent(List<Notification> delivered) {
        for (Notification notification : delivered) {
            sent.add(notification.id());
            dueAt.remove(notification.id());
        }
    }

    @Override
    public void retryLater(Notification undelivered, Duration pause) {
        dueAt.put(undelivered.id(), now.plus(pause));
    }

    @Override
    public Duration oldestWait() {
        return dueAt.values().stream()
                .min(Comparator.naturalOrder())
                .map(due -> Duration.between(due, now))
                .orElse(Duration.ZERO);
    }
}
