package dev.sluice.persistencesink.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Timestamp;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/** A pool of connections to Postgres and JDBI over it. Thread-safe. */
public final class JdbiDatabase implements AutoCloseable {
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private JdbiDatabase(HikariDataSource pool, Jdbi jdbi) {
        this.pool = pool;
        this.jdbi = jdbi;
    }

    /** Opens without connecting, so it succeeds while the database is down. */
    public static JdbiDatabase open(DatabaseSettings settings, int connections) {
        HikariDataSource pool = HikariPool.open(settings, connections);
        var jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
        jdbi.registerArrayType(Instant.class, "timestamptz", JdbiDatabase::timestamp);
        // JDBI would quote the arguments.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.getConfig(SqlStatements.class)
                .setQueryTimeout((int) settings.statementTimeout().toSeconds());
        return new JdbiDatabase(pool, jdbi);
    }

    /** A missing time is a null in the array. */
    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /**
     * Brings the schema to this version's; does nothing when it is there. Safe to call from many processes at once.
     *
     * @throws WrongSchema if the schema is newer than this program
     */
    public void migrate() {
        new FlywaySchema(pool).migrate();
    }

    boolean migrated() {
        migrate();
        return true;
    }

    /**
     * True if the schema is this version's; changes nothing.
     *
     * @throws WrongSchema if the schema is newer than this program
     */
    boolean isMigrated() {
        return new FlywaySchema(pool).isCurrent();
    }

    @Override
    public void close() {
        pool.close();
    }
}
