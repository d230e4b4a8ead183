package dev.sluice.persistencesink.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A notification that was given up.
 *
 * @param reason a code: of the channel, or why the notification could not be rendered
 */
public record ParkedNotification(
        UUID id, String kind, String eventId, String requestId, String reason, int attempts, Instant parkedAt) {}
