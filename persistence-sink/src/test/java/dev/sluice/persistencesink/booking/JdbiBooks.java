package dev.sluice.persistencesink.booking;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@link Books} read from the tables. */
record JdbiBooks(Jdbi jdbi) implements Books {
    @Override
    public Optional<String> booking(String eventId, String requestId) {
        return text(
                "SELECT state || ' ' || coalesce(position, 0) FROM booking WHERE event_id = ? AND request_id = ?",
                eventId,
                requestId);
    }

    @Override
    public Optional<String> grounds(String eventId, String requestId) {
        return text("""
                SELECT coalesce(reason, '-') || ' ' || coalesce(payment_id, '-')
                  FROM booking WHERE event_id = ? AND request_id = ?
                """, eventId, requestId);
    }

    @Override
    public int historyRows(String eventId) {
        return count("SELECT count(*) FROM booking_history WHERE event_id = ?", eventId);
    }

    @Override
    public int notifications(String eventId) {
        return count("SELECT count(DISTINCT notification_id) FROM notification_outbox WHERE event_id = ?", eventId);
    }

    @Override
    public Optional<String> owner(String eventId, String seatId) {
        return text(
                "SELECT request_id FROM booked_seat WHERE event_id = ? AND seat_id = ? AND active", eventId, seatId);
    }

    @Override
    public long nextOffset(int partition) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT next_offset FROM sink_progress WHERE partition = ?")
                .bind(0, partition)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    private int count(String sql, String eventId) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind(0, eventId).mapTo(Integer.class).one());
    }

    private Optional<String> text(String sql, String first, String second) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind(0, first)
                .bind(1, second)
                .mapTo(String.class)
                .findOne());
    }
}
