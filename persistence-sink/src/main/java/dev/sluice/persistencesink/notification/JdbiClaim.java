package dev.sluice.persistencesink.notification;

import dev.sluice.persistencesink.notification.NotificationTemplate.Parameter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Claims due notifications and reads what they tell of. */
final class JdbiClaim {
    /**
     * The array makes the inner query run once; as a join it could run again and claim beyond the limit. The kind names the
     * outcome, as in booking.refund-due.v1. A request may have several refunds: then each comes with each of them.
     */
    private static final String CLAIM = """
            WITH claimed AS (
              UPDATE notification_outbox
                 SET leased_until = now() + :leaseMillis * interval '1 millisecond', attempts = attempts + 1
               WHERE id = ANY (ARRAY(
                       SELECT id FROM notification_outbox
                        WHERE sent_at IS NULL AND due_at <= now() AND leased_until <= now()
                        ORDER BY due_at, id
                        LIMIT :limit
                          FOR UPDATE SKIP LOCKED))
              RETURNING id, notification_id, event_id, request_id, kind, attempts, failures
            )
            SELECT c.notification_id, c.event_id, c.request_id, c.kind, c.attempts, c.failures, b.user_id,
                   h.outcome, h.seq, h.decided_at, nullif(cardinality(h.seat_ids), 0) AS seats, h.reason, h.payment_id,
                   h.expires_at
              FROM claimed c
              LEFT JOIN booking b ON b.event_id = c.event_id AND b.request_id = c.request_id
              LEFT JOIN booking_history h ON h.event_id = c.event_id AND h.request_id = c.request_id
                    AND h.outcome = upper(replace(split_part(c.kind, '.', 2), '-', '_'))
             ORDER BY c.id
            """;

    private JdbiClaim() {}

    static List<Notification> claim(Handle handle, int limit, Duration lease) {
        var claimed = new LinkedHashMap<UUID, Notification>();
        handle.createQuery(CLAIM)
                .bind("limit", limit)
                .bind("leaseMillis", lease.toMillis())
                .map(JdbiClaim::notification)
                .forEach(one -> claimed.merge(one.id(), one, (a, b) -> tellsOf(b) ? b : a));
        return List.copyOf(claimed.values());
    }

    /** Of several refunds the one whose payment is in the notification's id. */
    private static boolean tellsOf(Notification notification) {
        String payment = notification.parameters().getOrDefault(Parameter.PAYMENT_ID, "");
        return notification
                .id()
                .equals(NotificationId.of(
                        notification.eventId(), notification.requestId(), notification.kind(), payment));
    }

    private static Notification notification(ResultSet row, StatementContext context) throws SQLException {
        return new Notification(
                row.getObject("notification_id", UUID.class),
                row.getString("kind"),
                row.getString("event_id"),
                row.getString("request_id"),
                Optional.ofNullable(row.getString("user_id")),
                parameters(row),
                row.getInt("attempts"),
                row.getInt("failures"));
    }

    private static Map<String, String> parameters(ResultSet row) throws SQLException {
        var parameters = new HashMap<String, String>();
        put(parameters, Parameter.STATE, row.getString("outcome"));
        put(parameters, Parameter.SEQ, row.getString("seq"));
        put(parameters, Parameter.DECIDED_AT, time(row, "decided_at"));
        put(parameters, Parameter.SEATS, row.getString("seats"));
        put(parameters, Parameter.REASON, row.getString("reason"));
        put(parameters, Parameter.PAYMENT_ID, row.getString("payment_id"));
        put(parameters, Parameter.EXPIRES_AT, time(row, "expires_at"));
        return parameters;
    }

    private static @Nullable String time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
