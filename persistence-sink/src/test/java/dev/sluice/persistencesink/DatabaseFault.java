package dev.sluice.persistencesink;

import dev.sluice.persistencesink.database.FreshDatabase;
import org.jdbi.v3.core.Jdbi;

/** What a database may fail of for a while, done to a real one. */
enum DatabaseFault {
    /** With the state that the server has for it; a volume that is really full would take every other test with it. */
    DISK_FULL {
        @Override
        void begin(FreshDatabase database, Jdbi server) {
            database.execute("""
                    CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = '53100'; END $$
                    """);
            database.execute("CREATE TRIGGER full_disk BEFORE INSERT ON booking_history EXECUTE FUNCTION full_disk()");
        }

        @Override
        void end(FreshDatabase database, Jdbi server) {
            database.execute("DROP TRIGGER full_disk ON booking_history");
        }
    },

    /** As after a failover; sessions of before are cut off at its begin, and not at its end. */
    READ_ONLY {
        @Override
        void begin(FreshDatabase database, Jdbi server) {
            server.useHandle(handle -> {
                handle.execute("ALTER DATABASE " + database.name() + " SET default_transaction_read_only = on");
                handle.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ?", database.name());
            });
        }

        @Override
        void end(FreshDatabase database, Jdbi server) {
            server.useHandle(handle ->
                    handle.execute("ALTER DATABASE " + database.name() + " RESET default_transaction_read_only"));
        }
    };

    /** @param server a way in that the fault leaves open */
    abstract void begin(FreshDatabase database, Jdbi server);

    abstract void end(FreshDatabase database, Jdbi server);
}
