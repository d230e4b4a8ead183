package dev.sluice.salerunner.examination;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * What Postgres holds of one event's bookings. Reads the tables itself rather than through the service it examines. Not
 * thread-safe.
 */
final class JdbcBooks implements AutoCloseable {
    private static final String PERSISTED = "SELECT count(*) FROM booking WHERE event_id = ?";
    private static final String NOTIFIED = """
            SELECT count(DISTINCT request_id)
              FROM notification_outbox
             WHERE event_id = ? AND kind IN ('booking.held.v1', 'booking.rejected.v1') AND sent_at IS NOT NULL
            """;
    private static final String OWNERS = "SELECT seat_id, request_id FROM booked_seat WHERE event_id = ? AND active";

    private final Connection connection;
    private final String eventId;

    private JdbcBooks(Connection connection, String eventId) {
        this.connection = connection;
        this.eventId = eventId;
    }

    static JdbcBooks open(Map<String, String> environment, String eventId) {
        try {
            return new JdbcBooks(
                    DriverManager.getConnection(
                            environment.get("SLUICE_POSTGRES_URL"),
                            environment.get("SLUICE_POSTGRES_USER"),
                            environment.get("SLUICE_POSTGRES_PASSWORD")),
                    eventId);
        } catch (SQLException e) {
            throw new IllegalStateException("Postgres cannot be examined", e);
        }
    }

    /** Requests with a decision. */
    int persisted() {
        return count(PERSISTED);
    }

    /** Requests whose decision was handed over to be told. */
    int notified() {
        return count(NOTIFIED);
    }

    private int count(String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, eventId);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Postgres cannot be examined", e);
        }
    }

    /** Seat to the request that has it. */
    Map<String, String> owners() {
        var owners = new HashMap<String, String>();
        try (PreparedStatement statement = connection.prepareStatement(OWNERS)) {
            statement.setString(1, eventId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    owners.put(rows.getString(1), rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Postgres cannot be examined", e);
        }
        return owners;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Postgres cannot be let go", e);
        }
    }
}
