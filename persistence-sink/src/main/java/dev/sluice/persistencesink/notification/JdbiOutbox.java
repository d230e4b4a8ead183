package dev.sluice.persistencesink.notification;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** {@link Outbox} in Postgres. A claim is a short transaction of its own: none is open while something is delivered. */
public final class JdbiOutbox implements Outbox {
    private static final String MARK_SENT = """
            UPDATE notification_outbox n
               SET sent_at = now(), parked_at = NULL, park_reason = NULL
              FROM unnest(:eventIds, :ids) AS d(event_id, notification_id)
             WHERE n.event_id = d.event_id AND n.notification_id = d.notification_id AND n.sent_at IS NULL
            """;

    /** Whoever claims counts the attempt: with another number of them the row is somebody else's by now. */
    private static final String STILL_OURS = """
             WHERE n.event_id = d.event_id AND n.notification_id = d.notification_id
               AND n.attempts = d.attempt AND n.sent_at IS NULL
            """;

    private static final String RETRY_LATER = """
            UPDATE notification_outbox n
               SET due_at = now() + d.pause_millis * interval '1 millisecond', leased_until = '-infinity',
                   failures = d.failures
              FROM unnest(:eventIds, :ids, :attempts, :pauses, :failures)
                AS d(event_id, notification_id, attempt, pause_millis, failures)
            """ + STILL_OURS;

    private static final String PUT_BACK = """
            UPDATE notification_outbox n
               SET leased_until = '-infinity', attempts = n.attempts - 1
              FROM unnest(:eventIds, :ids, :attempts) AS d(event_id, notification_id, attempt)
            """ + STILL_OURS;

    private static final String PARK = """
            UPDATE notification_outbox n
               SET due_at = 'infinity', leased_until = '-infinity', parked_at = now(), park_reason = d.reason
              FROM unnest(:eventIds, :ids, :attempts, :reasons) AS d(event_id, notification_id, attempt, reason)
            """ + STILL_OURS;

    private static final String OLDEST_WAIT = """
            SELECT coalesce(extract(epoch FROM now() - min(created_at)) * 1000, 0)::bigint
              FROM notification_outbox
             WHERE sent_at IS NULL AND parked_at IS NULL
            """;

    private final Jdbi jdbi;

    public JdbiOutbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Notification> claim(int limit, Duration lease) {
        return jdbi.inTransaction(handle -> JdbiClaim.claim(handle, limit, lease));
    }

    @Override
    public void markSent(List<Notification> delivered) {
        jdbi.useHandle(handle -> update(handle, MARK_SENT, delivered).execute());
    }

    @Override
    public void retryLater(List<Retry> undelivered) {
        jdbi.useHandle(handle -> claimed(handle, RETRY_LATER, column(undelivered, Retry::notification))
                .bindArray(
                        "pauses",
                        Long.class,
                        column(undelivered, retry -> retry.pause().toMillis()))
                .bindArray("failures", Integer.class, column(undelivered, Retry::failures))
                .execute());
    }

    @Override
    public void putBack(List<Notification> untouched) {
        jdbi.useHandle(handle -> claimed(handle, PUT_BACK, untouched).execute());
    }

    @Override
    public void park(List<Parking> givenUp) {
        jdbi.useHandle(handle -> claimed(handle, PARK, column(givenUp, Parking::notification))
                .bindArray("reasons", String.class, column(givenUp, Parking::reason))
                .execute());
    }

    private static Update claimed(Handle handle, String sql, List<Notification> notifications) {
        return update(handle, sql, notifications)
                .bindArray("attempts", Integer.class, column(notifications, Notification::attempt));
    }

    private static Update update(Handle handle, String sql, List<Notification> notifications) {
        return handle.createUpdate(sql)
                .bindArray("eventIds", String.class, column(notifications, Notification::eventId))
                .bindArray("ids", UUID.class, column(notifications, Notification::id));
    }

    private static <T, V> List<V> column(List<T> rows, Function<T, V> value) {
        return rows.stream().map(value).toList();
    }

    @Override
    public Duration oldestWait() {
        return Duration.ofMillis(jdbi.withHandle(
                handle -> handle.createQuery(OLDEST_WAIT).mapTo(Long.class).one()));
    }
}
