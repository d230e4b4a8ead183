package dev.sluice.persistencesink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotificationIdTest {
    @Test
    void theIdNeverChanges() {
        assertThat(NotificationId.of("gala-2026", "r1", "booking.held.v1"))
                .hasToString("2d56ae1e-bbb7-5849-9b8c-e1f29a2d0d2b");
    }

    @Test
    void itIsAVersionFiveUuid() {
        // When
        var id = NotificationId.of("gala-2026", "r1", "booking.held.v1");

        // Then
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void anotherEventRequestOrKindIsAnotherNotification() {
        assertThat(NotificationId.of("e", "r", "k"))
                .isNotEqualTo(NotificationId.of("e2", "r", "k"))
                .isNotEqualTo(NotificationId.of("e", "r2", "k"))
                .isNotEqualTo(NotificationId.of("e", "r", "k2"));
    }

    @Test
    void anotherPaymentIsAnotherNotification() {
        assertThat(NotificationId.of("e", "r", "k", "pay-1"))
                .isEqualTo(NotificationId.of("e", "r", "k", "pay-1"))
                .isNotEqualTo(NotificationId.of("e", "r", "k", "pay-2"))
                .isNotEqualTo(NotificationId.of("e", "r", "k"));
    }
}
