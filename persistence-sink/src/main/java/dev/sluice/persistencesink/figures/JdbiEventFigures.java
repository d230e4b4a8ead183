package dev.sluice.persistencesink.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link EventFigures} in Postgres. Stateless. */
public final class JdbiEventFigures {
    private static final String WRITE = """
            WITH history AS (
              SELECT outcome, reason, decided_at FROM booking_history WHERE event_id = :eventId
            ), sold AS (
              SELECT s.seat_id, s.price, s.currency
                FROM booking AS b CROSS JOIN unnest(b.seat_ids) AS taken(seat_id)
                LEFT JOIN seat AS s ON s.event_id = b.event_id AND s.seat_id = taken.seat_id
               WHERE b.event_id = :eventId AND b.state = 'CONFIRMED'
            ), decision AS (
              SELECT decided_at FROM history WHERE outcome IN ('HELD', 'REJECTED')
            )
            INSERT INTO event_figures (event_id, requests, held, confirmed, rejected, released, refunds_due,
                                       seats_sold, revenue, first_decision_at, last_decision_at, peak_per_second,
                                       notifications_sent, notifications_unsent)
            SELECT :eventId,
                   (SELECT count(*) FROM decision),
                   (SELECT count(*) FROM history WHERE outcome = 'HELD'),
                   (SELECT count(*) FROM history WHERE outcome = 'CONFIRMED'),
                   (SELECT coalesce(jsonb_object_agg(reason, n), '{}')
                      FROM (SELECT reason, count(*) AS n FROM history WHERE outcome = 'REJECTED' GROUP BY reason) AS r),
                   (SELECT coalesce(jsonb_object_agg(reason, n), '{}')
                      FROM (SELECT reason, count(*) AS n FROM history WHERE outcome = 'RELEASED' GROUP BY reason) AS r),
                   (SELECT count(*) FROM history WHERE outcome = 'REFUND_DUE'),
                   (SELECT count(*) FROM sold),
                   (SELECT coalesce(jsonb_object_agg(currency, total), '{}')
                      FROM (SELECT currency, sum(price) AS total FROM sold
                             WHERE currency IS NOT NULL GROUP BY currency) AS r),
                   (SELECT min(decided_at) FROM decision),
                   (SELECT max(decided_at) FROM decision),
                   (SELECT coalesce(max(n), 0)
                      FROM (SELECT count(*) AS n FROM decision GROUP BY date_trunc('second', decided_at)) AS second),
                   count(n.sent_at),
                   count(*) - count(n.sent_at)
              FROM notification_outbox AS n
             WHERE n.event_id = :eventId
            ON CONFLICT (event_id) DO NOTHING
            """;

    private static final String FIND = "SELECT * FROM event_figures WHERE event_id = :eventId";

    private JdbiEventFigures() {}

    /** In the caller's transaction; what was written once stays. */
    public static void write(Handle handle, String eventId) {
        handle.createUpdate(WRITE).bind("eventId", eventId).execute();
    }

    static Optional<EventFigures> find(Jdbi jdbi, String eventId) {
        return jdbi.withHandle(handle -> find(handle, eventId));
    }

    private static Optional<EventFigures> find(Handle handle, String eventId) {
        Map<String, Long> rejected = counts(handle, "rejected", eventId);
        Map<String, Long> released = counts(handle, "released", eventId);
        Map<String, Long> revenue = counts(handle, "revenue", eventId);
        return handle.createQuery(FIND)
                .bind("eventId", eventId)
                .map((row, context) -> figures(row, rejected, released, revenue))
                .findOne();
    }

    private static Map<String, Long> counts(Handle handle, String column, String eventId) {
        String counts = "SELECT key, CAST(value AS bigint) AS value FROM event_figures, jsonb_each_text(" + column
                + ") WHERE event_id = :eventId";
        return handle
                .createQuery(counts)
                .bind("eventId", eventId)
                .map((row, context) -> Map.entry(row.getString("key"), row.getLong("value")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static EventFigures figures(
            ResultSet row, Map<String, Long> rejected, Map<String, Long> released, Map<String, Long> revenue)
            throws SQLException {
        return new EventFigures(
                row.getLong("requests"),
                row.getLong("held"),
                row.getLong("confirmed"),
                rejected,
                released,
                row.getLong("refunds_due"),
                row.getLong("seats_sold"),
                revenue,
                time(row, "first_decision_at"),
                time(row, "last_decision_at"),
                row.getLong("peak_per_second"),
                row.getLong("notifications_sent"),
                row.getLong("notifications_unsent"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
