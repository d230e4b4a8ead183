package dev.sluice.persistencesink.notification;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to tell a buyer. Neither name nor address nor text: whoever sends it resolves and renders those.
 *
 * @param id stable: a receiver that has seen it drops it
 * @param kind the key of its template, see {@link NotificationTemplate}
 * @param userId opaque; empty if the database does not know whose request it is
 * @param parameters what the template may use
 * @param attempt how often delivery was begun, this time included
 * @param failures how many of the attempts before failed while the channel worked for others
 */
public record Notification(
        UUID id,
        String kind,
        String eventId,
        String requestId,
        Optional<String> userId,
        Map<String, String> parameters,
        int attempt,
        int failures) {
    public Notification {
        parameters = Map.copyOf(parameters);
    }
}
