package dev.sluice.persistencesink.figures;

import dev.sluice.persistencesink.database.DatabaseSettings;
import dev.sluice.persistencesink.database.JdbiDatabase;
import java.util.Map;

/**
 * What the database holds of one event.
 *
 * @param held bookings that are in this state now; likewise the next three
 * @param outcomes rows of the history
 * @param seatsTaken seats that are held or sold
 * @param notifications that were decided
 * @param notified those of them that are delivered
 */
public record SaleFigures(
        long held,
        long rejected,
        long confirmed,
        long released,
        long outcomes,
        long seatsTaken,
        long notifications,
        long notified) {
    private static final int CONNECTIONS = 1;

    /** Needs {@code SLUICE_POSTGRES_URL, _USER, _PASSWORD}; the schema must be there. */
    public static SaleFigures read(Map<String, String> environment, String eventId) {
        try (var database = JdbiDatabase.open(DatabaseSettings.fromEnv(environment), CONNECTIONS)) {
            return new JdbiSaleFigures(database.jdbi()).of(eventId);
        }
    }

    /** Requests whose decision is in the database. */
    public long persisted() {
        return held + rejected + confirmed + released;
    }
}
