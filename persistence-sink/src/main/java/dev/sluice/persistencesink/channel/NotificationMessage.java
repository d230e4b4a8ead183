package dev.sluice.persistencesink.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sluice.contracts.wire.JsonFormat;
import dev.sluice.persistencesink.notification.Notification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What goes over every channel: ids, the template's key, and its parameters. No name, no address, no language, no text.
 *
 * @param notificationId the same each time it is delivered
 */
record NotificationMessage(
        String notificationId,
        String kind,
        String eventId,
        String requestId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String userId,
        Map<String, String> parameters) {
    private static final JsonFormat<NotificationMessage> FORMAT = JsonFormat.of(NotificationMessage.class);

    NotificationMessage {
        // Sorted, so that a notification has the same bytes each time.
        parameters = new TreeMap<>(parameters);
    }

    /** JSON, UTF-8, about 400 bytes. */
    static byte[] bytes(Notification notification) {
        return FORMAT.encode(new NotificationMessage(
                notification.id().toString(),
                notification.kind(),
                notification.eventId(),
                notification.requestId(),
                notification.userId().orElse(null),
                notification.parameters()));
    }

    static String text(Notification notification) {
        return new String(bytes(notification), StandardCharsets.UTF_8);
    }

    /** What must stay in order: a user's notifications or, if nobody knows the user, the request's. */
    static String group(Notification notification) {
        return notification.userId().orElse(notification.requestId());
    }
}
