package dev.sluice.persistencesink.notification;

import dev.sluice.persistencesink.notification.Delivery.Refused;
import java.util.Optional;

/** Finds notifications that nobody could render, such as one whose booking is gone from the database. Stateless. */
final class TemplateCheck {
    static final String UNKNOWN_KIND = "unknown-kind";
    static final String MISSING_PARAMETER = "missing-parameter";

    private TemplateCheck() {}

    /** Empty if it can be rendered. */
    static Optional<Delivery> of(Notification notification) {
        Optional<NotificationTemplate> template = NotificationTemplate.of(notification.kind());
        if (template.isEmpty()) {
            return Optional.of(new Refused(UNKNOWN_KIND));
        }
        return template.get().isFilledBy(notification.parameters().keySet())
                ? Optional.empty()
                : Optional.of(new Refused(MISSING_PARAMETER));
    }
}
