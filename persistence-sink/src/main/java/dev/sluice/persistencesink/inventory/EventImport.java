package dev.sluice.persistencesink.inventory;

import dev.sluice.persistencesink.database.DatabaseSettings;
import dev.sluice.persistencesink.database.JdbiDatabase;
import java.util.Map;

/** Brings an event of the database to what its file says, in one transaction. May be repeated. */
public final class EventImport {
    private static final int CONNECTIONS = 3;

    private EventImport() {}

    /**
     * Creates the schema if need be. Needs {@code SLUICE_POSTGRES_URL, _USER, _PASSWORD}.
     *
     * @throws EventUnavailable if the event is archived
     * @throws dev.sluice.servicekit.settings.InvalidSetting for a missing or wrong variable
     */
    public static ImportReport run(Map<String, String> environment, EventPlan plan) {
        try (var database = open(environment)) {
            database.migrate();
            return new JdbiEventStore(database.jdbi()).bring(plan);
        }
    }

    /** What {@link #run} would do now; writes nothing, so the schema must be there. */
    public static ImportReport dryRun(Map<String, String> environment, EventPlan plan) {
        try (var database = open(environment)) {
            return new JdbiEventStore(database.jdbi()).compare(plan);
        }
    }

    private static JdbiDatabase open(Map<String, String> environment) {
        return JdbiDatabase.open(DatabaseSettings.fromEnv(environment), CONNECTIONS);
    }
}
