package dev.sluice.persistencesink.inventory;

import dev.sluice.persistencesink.database.DatabaseSettings;
import dev.sluice.persistencesink.database.JdbiDatabase;
import java.util.List;
import java.util.Map;

/** Brings an event and its seats into the database. May be repeated. */
public final class InventoryImport {
    private static final int CONNECTIONS = 3;

    private InventoryImport() {}

    /**
     * Creates the schema if need be, then the event and its seats. Needs {@code SLUICE_POSTGRES_URL, _USER, _PASSWORD}.
     *
     * @return seats that were created or changed
     * @throws dev.sluice.servicekit.settings.InvalidSetting for a missing or wrong variable
     */
    public static int run(Map<String, String> environment, String eventId, List<Seat> seats) {
        try (var database = JdbiDatabase.open(DatabaseSettings.fromEnv(environment), CONNECTIONS)) {
            database.migrate();
            return new JdbiSeatStore(database.jdbi()).put(eventId, seats);
        }
    }
}
