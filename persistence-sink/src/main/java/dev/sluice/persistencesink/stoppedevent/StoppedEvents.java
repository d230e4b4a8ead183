package dev.sluice.persistencesink.stoppedevent;

import dev.sluice.persistencesink.database.DatabaseSettings;
import dev.sluice.persistencesink.database.JdbiDatabase;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Stopped events, for an operator. Both methods need {@code SLUICE_POSTGRES_URL, _USER, _PASSWORD}; the schema must be
 * there.
 */
public final class StoppedEvents {
    private static final int CONNECTIONS = 1;

    private StoppedEvents() {}

    /** Oldest first. */
    public static List<StoppedEvent> list(Map<String, String> environment) {
        return ask(environment, StopLedger::stopped);
    }

    /**
     * Lets the sink write the event again, from the next outcome on. What was parked follows when the event's dead
     * letters are replayed: do that at once, repeat it until no new ones come, and reopen the sale afterwards. If the
     * cause is still there, or an outcome that came first needs one that is parked, the event stops again and nothing is
     * lost.
     *
     * @return false if the event is not stopped
     */
    public static boolean release(Map<String, String> environment, String eventId) {
        return ask(environment, ledger -> ledger.release(eventId));
    }

    private static <T> T ask(Map<String, String> environment, Function<StopLedger, T> question) {
        try (var database = JdbiDatabase.open(DatabaseSettings.fromEnv(environment), CONNECTIONS)) {
            return question.apply(new JdbiStopLedger(database.jdbi()));
        }
    }
}
