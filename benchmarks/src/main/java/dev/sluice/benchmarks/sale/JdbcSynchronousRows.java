package dev.sluice.benchmarks.sale;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** One committed row in Postgres per request. */
final class JdbcSynchronousRows implements AutoCloseable {
    /** Not in the schema that the sink looks after. */
    private static final String SCHEMA = "CREATE SCHEMA IF NOT EXISTS synchronous_sale";

    private static final String TABLE =
            "CREATE TABLE IF NOT EXISTS synchronous_sale.booking (request_id text PRIMARY KEY, user_id text NOT NULL,"
                    + " seat_id text NOT NULL, state text NOT NULL, created_at timestamptz NOT NULL DEFAULT now())";
    private static final String INSERT =
            "INSERT INTO synchronous_sale.booking (request_id, user_id, seat_id, state) VALUES (?, ?, ?, ?)";

    private final Connection connection;
    private final PreparedStatement insert;

    private JdbcSynchronousRows(Connection connection) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(INSERT);
    }

    static void createTable(Map<String, String> environment) throws SQLException {
        try (Connection connection = open(environment);
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
            statement.execute(TABLE);
        }
    }

    static JdbcSynchronousRows connect(Map<String, String> environment) throws SQLException {
        return new JdbcSynchronousRows(open(environment));
    }

    private static Connection open(Map<String, String> environment) throws SQLException {
        return DriverManager.getConnection(
                environment.get("SLUICE_POSTGRES_URL"),
                environment.get("SLUICE_POSTGRES_USER"),
                environment.get("SLUICE_POSTGRES_PASSWORD"));
    }

    void insert(String requestId, String userId, String seatId, String state) throws SQLException {
        insert.setString(1, requestId);
        insert.setString(2, userId);
        insert.setString(3, seatId);
        insert.setString(4, state);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
