package dev.sluice.persistencesink.archive;

import dev.sluice.persistencesink.figures.JdbiEventFigures;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The database's part in archiving an event. Thread-safe. */
final class JdbiArchive {
    private static final String IS_ARCHIVED = "SELECT archived_at IS NOT NULL FROM event WHERE event_id = :eventId";

    private static final String LOCK = "SELECT 1 FROM event WHERE event_id = :eventId FOR NO KEY UPDATE";

    private static final String HELD = "SELECT count(*) FROM booking WHERE event_id = :eventId AND state = 'HELD'";

    private static final String MARK =
            "UPDATE event SET archived_at = now() WHERE event_id = :eventId AND archived_at IS NULL";

    private final Jdbi jdbi;

    JdbiArchive(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Empty if there is no such event. */
    Optional<Boolean> isArchived(String eventId) {
        return jdbi.withHandle(handle -> handle.createQuery(IS_ARCHIVED)
                .bind("eventId", eventId)
                .mapTo(Boolean.class)
                .findOne());
    }

    boolean isArchivedForSure(String eventId) {
        return isArchived(eventId).orElse(false);
    }

    long held(String eventId) {
        return jdbi.withHandle(handle -> held(handle, eventId));
    }

    private static long held(Handle handle, String eventId) {
        return handle.createQuery(HELD)
                .bind("eventId", eventId)
                .mapTo(Long.class)
                .one();
    }

    JdbiComparison compare(String eventId) {
        return JdbiComparison.begin(jdbi, eventId);
    }

    /**
     * Writes the figures and marks the event, in one transaction.
     *
     * @return false, and nothing is done, if a booking is held
     */
    boolean archive(String eventId) {
        return jdbi.inTransaction(handle -> {
            handle.createQuery(LOCK)
                    .bind("eventId", eventId)
                    .mapTo(Integer.class)
                    .one();
            if (held(handle, eventId) > 0) {
                return false;
            }
            JdbiEventFigures.write(handle, eventId);
            handle.createUpdate(MARK).bind("eventId", eventId).execute();
            return true;
        });
    }
}
