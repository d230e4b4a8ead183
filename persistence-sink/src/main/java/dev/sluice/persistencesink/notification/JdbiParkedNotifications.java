package dev.sluice.persistencesink.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Parked rows of the outbox. Thread-safe. */
final class JdbiParkedNotifications {
    private static final String LIST = """
            SELECT notification_id, kind, event_id, request_id, park_reason, attempts, parked_at
              FROM notification_outbox
             WHERE parked_at IS NOT NULL
             ORDER BY parked_at, id
             LIMIT :limit
            """;

    private static final String RELEASE = """
            UPDATE notification_outbox
               SET due_at = now(), failures = 0, parked_at = NULL, park_reason = NULL
             WHERE parked_at IS NOT NULL
            """;

    private final Jdbi jdbi;

    JdbiParkedNotifications(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<ParkedNotification> list(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("limit", limit)
                .map(JdbiParkedNotifications::parked)
                .list());
    }

    private static ParkedNotification parked(ResultSet row, StatementContext context) throws SQLException {
        return new ParkedNotification(
                row.getObject("notification_id", UUID.class),
                row.getString("kind"),
                row.getString("event_id"),
                row.getString("request_id"),
                row.getString("park_reason"),
                row.getInt("attempts"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }

    int release(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createUpdate(RELEASE + " AND notification_id = ANY (:ids)")
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .execute());
    }

    int release(String reason) {
        return jdbi.withHandle(handle -> handle.createUpdate(RELEASE + " AND park_reason = :reason")
                .bind("reason", reason)
                .execute());
    }
}
