package dev.sluice.persistencesink.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An {@link Outbox} for tests whose clock the test moves. Not thread-safe. */
final class InMemoryOutbox implements Outbox, InstantSource {
    private final Map<UUID, Notification> notifications = new LinkedHashMap<>();
    private final Map<UUID, Instant> dueAt = new LinkedHashMap<>();
    private final Map<UUID, String> parked = new LinkedHashMap<>();
    private final Set<UUID> sent = new HashSet<>();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    void decide(String requestId) {
        decide(Samples.held(requestId, Optional.of("user-1"), 0, 0));
    }

    void decide(Notification notification) {
        notifications.put(notification.id(), notification);
        dueAt.put(notification.id(), now);
    }

    void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    Set<UUID> sent() {
        return sent;
    }

    /** Reasons by request. */
    Map<String, String> parked() {
        var reasons = new LinkedHashMap<String, String>();
        notifications.values().stream()
                .filter(one -> parked.containsKey(one.id()))
                .forEach(one -> reasons.put(one.requestId(), parked.getOrDefault(one.id(), "")));
        return reasons;
    }

    /** How often the delivery of each was begun. */
    List<Integer> attempts() {
        return notifications.values().stream().map(Notification::attempt).toList();
    }

    @Override
    public List<Notification> claim(int limit, Duration lease) {
        var claimed = new ArrayList<Notification>();
        var byDueTime = new ArrayList<>(dueAt.entrySet());
        byDueTime.sort(Map.Entry.comparingByValue());
        for (var entry : byDueTime) {
            if (claimed.size() < limit && !entry.getValue().isAfter(now)) {
                var id = entry.getKey();
                claimed.add(notifications.computeIfPresent(
                        id, (key, before) -> with(before, before.attempt() + 1, before.failures())));
                dueAt.put(id, now.plus(lease));
            }
        }
        return claimed;
    }

    private static Notification with(Notification before, int attempt, int failures) {
        return new Notification(
                before.id(),
                before.kind(),
                before.eventId(),
                before.requestId(),
                before.userId(),
                before.parameters(),
                attempt,
                failures);
    }

    @Override
    public void markSent(List<Notification> delivered) {
        for (Notification notification : delivered) {
            sent.add(notification.id());
            dueAt.remove(notification.id());
            parked.remove(notification.id());
        }
    }

    @Override
    public void retryLater(List<Retry> undelivered) {
        for (Retry retry : undelivered) {
            if (isStillOurs(retry.notification())) {
                var id = retry.notification().id();
                notifications.put(
                        id, with(retry.notification(), retry.notification().attempt(), retry.failures()));
                dueAt.put(id, now.plus(retry.pause()));
            }
        }
    }

    @Override
    public void putBack(List<Notification> untouched) {
        for (Notification notification : untouched) {
            if (isStillOurs(notification)) {
                notifications.put(
                        notification.id(), with(notification, notification.attempt() - 1, notification.failures()));
                dueAt.put(notification.id(), now);
            }
        }
    }

    @Override
    public void park(List<Parking> givenUp) {
        for (Parking parking : givenUp) {
            if (isStillOurs(parking.notification())) {
                dueAt.remove(parking.notification().id());
                parked.put(parking.notification().id(), parking.reason());
            }
        }
    }

    private boolean isStillOurs(Notification claimed) {
        var known = notifications.get(claimed.id());
        return known != null && known.attempt() == claimed.attempt() && dueAt.containsKey(claimed.id());
    }

    @Override
    public Duration oldestWait() {
        return dueAt.values().stream()
                .min(Comparator.naturalOrder())
                .map(due -> Duration.between(due, now))
                .orElse(Duration.ZERO);
    }
}
