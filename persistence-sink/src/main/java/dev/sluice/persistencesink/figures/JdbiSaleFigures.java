package dev.sluice.persistencesink.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads {@link SaleFigures} in one statement, so that they belong together. Thread-safe. */
final class JdbiSaleFigures {
    private static final String READ = """
            SELECT b.held, b.rejected, b.confirmed, b.released, h.outcomes, s.seats_taken, n.notifications, n.notified
              FROM (SELECT count(*) FILTER (WHERE state = 'HELD') AS held,
                           count(*) FILTER (WHERE state = 'REJECTED') AS rejected,
                           count(*) FILTER (WHERE state = 'CONFIRMED') AS confirmed,
                           count(*) FILTER (WHERE state = 'RELEASED') AS released
                      FROM booking WHERE event_id = :eventId) AS b,
                   (SELECT count(*) AS outcomes FROM booking_history WHERE event_id = :eventId) AS h,
                   (SELECT count(*) AS seats_taken FROM booked_seat WHERE event_id = :eventId AND active) AS s,
                   (SELECT count(*) AS notifications, count(sent_at) AS notified
                      FROM notification_outbox WHERE event_id = :eventId) AS n
            """;

    private final Jdbi jdbi;

    JdbiSaleFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    SaleFigures of(String eventId) {
        return jdbi.withHandle(handle -> handle.createQuery(READ)
                .bind("eventId", eventId)
                .map(JdbiSaleFigures::figures)
                .one());
    }

    private static SaleFigures figures(ResultSet row, StatementContext context) throws SQLException {
        return new SaleFigures(
                row.getLong("held"),
                row.getLong("rejected"),
                row.getLong("confirmed"),
                row.getLong("released"),
                row.getLong("outcomes"),
                row.getLong("seats_taken"),
                row.getLong("notifications"),
                row.getLong("notified"));
    }
}
