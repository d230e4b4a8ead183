package dev.sluice.persistencesink.figures;

import dev.sluice.persistencesink.database.DatabaseSettings;
import dev.sluice.persistencesink.database.JdbiDatabase;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What an event came to, written once when it was archived.
 *
 * @param requests that were decided
 * @param held decided in the buyer's favour, whatever became of it
 * @param rejected by reason
 * @param released by reason
 * @param refundsDue payments that had to be returned
 * @param revenue of the seats sold, by currency, in minor units
 * @param peakPerSecond most decisions in one second
 * @param notificationsUnsent waiting or given up
 */
public record EventFigures(
        long requests,
        long held,
        long confirmed,
        Map<String, Long> rejected,
        Map<String, Long> released,
        long refundsDue,
        long seatsSold,
        Map<String, Long> revenue,
        Optional<Instant> firstDecision,
        Optional<Instant> lastDecision,
        long peakPerSecond,
        long notificationsSent,
        long notificationsUnsent) {
    private static final int CONNECTIONS = 1;

    public EventFigures {
        rejected = Map.copyOf(rejected);
        released = Map.copyOf(released);
        revenue = Map.copyOf(revenue);
    }

    /**
     * Needs {@code SLUICE_POSTGRES_URL, _USER, _PASSWORD}; the schema must be there.
     *
     * @return empty if the event is not archived
     */
    public static Optional<EventFigures> read(Map<String, String> environment, String eventId) {
        try (var database = JdbiDatabase.open(DatabaseSettings.fromEnv(environment), CONNECTIONS)) {
            return JdbiEventFigures.find(database.jdbi(), eventId);
        }
    }
}
