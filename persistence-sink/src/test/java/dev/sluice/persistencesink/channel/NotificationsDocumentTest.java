package dev.sluice.persistencesink.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.persistencesink.Document;
import dev.sluice.persistencesink.notification.Notification;
import dev.sluice.persistencesink.notification.NotificationTemplate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/notifications.md} against what is sent; the connection's body is held by its own tests. */
class NotificationsDocumentTest {
    private static final Document DOCUMENT = Document.named("notifications.md");

    @Test
    void theMessageIsTheOneThatIsSent() {
        // Given
        var notification = new Notification(
                UUID.fromString("2d56ae1e-bbb7-5849-9b8c-e1f29a2d0d2b"),
                "booking.held.v1",
                "gala-2026",
                "I6j5Ijt5Z2PjaOc0vqring",
                Optional.of("u-4711"),
                Map.of(
                        "state", "HELD",
                        "seq", "7",
                        "decidedAt", "2026-11-23T10:00:00.123Z",
                        "seats", "2",
                        "expiresAt", "2026-11-23T10:03:00.123Z"),
                1,
                0);

        // Then
        assertThat(NotificationMessage.text(notification))
                .isEqualTo(DOCUMENT.examples().getFirst().replaceAll("\\s", ""));
    }

    @Test
    void everyTemplateIsThereWithItsParameters() {
        assertThat(DOCUMENT.groups("^(\\| `booking\\..*\\|)$"))
                .containsExactlyElementsOf(Arrays.stream(NotificationTemplate.values())
                        .map(NotificationsDocumentTest::line)
                        .toList());
    }

    private static String line(NotificationTemplate template) {
        return "| `" + template.key() + "` | "
                + template.ownParameters().stream()
                        .map(name -> "`" + name + "`")
                        .collect(Collectors.joining(", "))
                + " |";
    }
}
