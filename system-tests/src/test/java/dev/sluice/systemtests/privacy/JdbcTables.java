package dev.sluice.systemtests.privacy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every row of every table of Postgres. */
final class JdbcTables {
    private static final String TABLES = """
            SELECT format('%I.%I', schemaname, tablename)
              FROM pg_tables
             WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
            """;

    private JdbcTables() {}

    static void show(Map<String, String> environment, Search search) throws SQLException {
        try (var connection = DriverManager.getConnection(
                environment.get("SLUICE_POSTGRES_URL"),
                environment.get("SLUICE_POSTGRES_USER"),
                environment.get("SLUICE_POSTGRES_PASSWORD"))) {
            for (String table : column(connection, TABLES)) {
                // Names come from the catalogue, quoted by it.
                for (String row : column(connection, "SELECT t::text FROM " + table + " t")) {
                    search.in("table " + table, row);
                }
            }
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
