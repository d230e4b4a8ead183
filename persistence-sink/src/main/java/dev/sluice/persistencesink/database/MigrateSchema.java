package dev.sluice.persistencesink.database;

import java.util.Map;

/** Brings the schema up to date, as a task of its own that ends. */
public final class MigrateSchema {
    /** One to lock with and one to migrate with. */
    private static final int CONNECTIONS = 2;

    private MigrateSchema() {}

    /**
     * Needs {@code SLUICE_POSTGRES_URL, _USER, _PASSWORD} of a user who owns the schema; one who may create roles also
     * makes {@code sluice_writer} and {@code sluice_reader}, otherwise a warning says how to have them. May be repeated.
     *
     * @throws WrongSchema if the schema is newer than this program
     */
    public static void run(Map<String, String> environment) {
        try (var database = JdbiDatabase.open(DatabaseSettings.fromEnv(environment), CONNECTIONS)) {
            database.migrate();
        }
    }
}
