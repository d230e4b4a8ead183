package dev.sluice.persistencesink.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Outbox} in Postgres. A claim is a short transaction of its own: none is open while something is delivered. */
public final class JdbiOutbox implements Outbox {
    /** The array makes the inner query run once; as a join it could run again and claim beyond the limit. */
    private static final String CLAIM = """
            WITH claimed AS (
              UPDATE notification_outbox
                 SET due_at = now() + :leaseMillis * interval '1 millisecond', attempts = attempts + 1
               WHERE id = ANY (ARRAY(
                       SELECT id FROM notification_outbox
                        WHERE sent_at IS NULL AND due_at <= now()
                        ORDER BY due_at, id
                        LIMIT :limit
                          FOR UPDATE SKIP LOCKED))
              RETURNING id, notification_id, event_id, request_id, kind, attempts
            )
            SELECT notification_id, event_id, request_id, kind, attempts FROM claimed ORDER BY id
            """;

    private static final String MARK_SENT = """
            UPDATE notification_outbox n
               SET sent_at = now()
              FROM unnest(:eventIds, :ids) AS d(event_id, notification_id)
             WHERE n.event_id = d.event_id AND n.notification_id = d.notification_id AND n.sent_at IS NULL
            """;

    private static final String RETRY_LATER = """
            UPDATE notification_outbox
               SET due_at = now() + :pauseMillis * interval '1 millisecond'
             WHERE event_id = :eventId AND notification_id = :id AND sent_at IS NULL
            """;

    private static final String OLDEST_WAIT = """
            SELECT coalesce(extract(epoch FROM now() - min(created_at)) * 1000, 0)::bigint
              FROM notification_outbox
             WHERE sent_at IS NULL
            """;

    private final Jdbi jdbi;

    public JdbiOutbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Notification> claim(int limit, Duration lease) {
        return jdbi.inTransaction(handle -> handle.createQuery(CLAIM)
                .bind("limit", limit)
                .bind("leaseMillis", lease.toMillis())
                .map(JdbiOutbox::notification)
                .list());
    }

    private static Notification notification(ResultSet row, StatementContext context) throws SQLException {
        return new Notification(
                row.getObject("notification_id", UUID.class),
                row.getString("event_id"),
                row.getString("request_id"),
                row.getString("kind"),
                row.getInt("attempts"));
    }

    @Override
    public void markSent(List<Notification> delivered) {
        jdbi.useHandle(handle -> handle.createUpdate(MARK_SENT)
                .bindArray("eventIds", String.class, column(delivered, Notification::eventId))
                .bindArray("ids", UUID.class, column(delivered, Notification::id))
                .execute());
    }

    private static <T> List<T> column(List<Notification> notifications, Function<Notification, T> value) {
        return notifications.stream().map(value).toList();
    }

    @Override
    public void retryLater(Notification undelivered, Duration pause) {
        jdbi.useHandle(handle -> handle.createUpdate(RETRY_LATER)
                .bind("eventId", undelivered.eventId())
                .bind("id", undelivered.id())
                .bind("pauseMillis", pause.toMillis())
                .execute());
    }

    @Override
    public Duration oldestWait() {
        return Duration.ofMillis(jdbi.withHandle(
                handle -> handle.createQuery(OLDEST_WAIT).mapTo(Long.class).one()));
    }
}
