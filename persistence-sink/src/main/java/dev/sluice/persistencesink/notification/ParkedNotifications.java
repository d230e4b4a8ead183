package dev.sluice.persistencesink.notification;

import dev.sluice.persistencesink.database.DatabaseSettings;
import dev.sluice.persistencesink.database.JdbiDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the dispatchers gave up, for people. Needs {@code SLUICE_POSTGRES_URL, _USER, _PASSWORD}; the schema must be there.
 */
public final class ParkedNotifications {
    private static final int CONNECTIONS = 1;

    private ParkedNotifications() {}

    /** The first {@code limit} of them, the longest parked first. */
    public static List<ParkedNotification> list(Map<String, String> environment, int limit) {
        return with(environment, parked -> parked.list(limit));
    }

    /**
     * They are due at once and start anew; with the same ids, so that a receiver who has one of them already drops it.
     *
     * @return how many of them were parked
     */
    public static int release(Map<String, String> environment, Collection<UUID> ids) {
        return with(environment, parked -> parked.release(ids));
    }

    /** Likewise all that were parked for this reason: what to do when its cause is mended. */
    public static int release(Map<String, String> environment, String reason) {
        return with(environment, parked -> parked.release(reason));
    }

    private static <T> T with(Map<String, String> environment, Function<JdbiParkedNotifications, T> work) {
        try (var database = JdbiDatabase.open(DatabaseSettings.fromEnv(environment), CONNECTIONS)) {
            return work.apply(new JdbiParkedNotifications(database.jdbi()));
        }
    }
}
