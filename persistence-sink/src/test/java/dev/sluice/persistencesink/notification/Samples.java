package dev.sluice.persistencesink.notification;

import java.util.Map;
import java.util.Optional;

/** Notifications, for tests. */
public final class Samples {
    public static final String EVENT = "event-1";
    public static final String HELD = "booking.held.v1";

    private Samples() {}

    public static Notification held(String requestId, String userId) {
        return held(requestId, Optional.of(userId), 1, 0);
    }

    static Notification held(String requestId, Optional<String> userId, int attempt, int failures) {
        return new Notification(
                NotificationId.of(EVENT, requestId, HELD),
                HELD,
                EVENT,
                requestId,
                userId,
                Map.of(
                        "state", "HELD",
                        "seq", "7",
                        "decidedAt", "2026-11-23T10:00:00.123Z",
                        "seats", "2",
                        "expiresAt", "2026-11-23T10:03:00.123Z"),
                attempt,
                failures);
    }
}
