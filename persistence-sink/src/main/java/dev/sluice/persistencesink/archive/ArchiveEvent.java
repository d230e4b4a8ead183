package dev.sluice.persistencesink.archive;

import dev.sluice.persistencesink.archive.ArchiveResult.Archived;
import dev.sluice.persistencesink.archive.ArchiveResult.Refused;
import dev.sluice.persistencesink.database.DatabaseSettings;
import dev.sluice.persistencesink.database.JdbiDatabase;
import dev.sluice.persistencesink.inventory.EventUnavailable;
import dev.sluice.servicekit.settings.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Ends an event for good: first everything is compared, then the figures are written and the event is marked, then the
 * log forgets it. What was cut off after the mark is finished by the next call. Not for two calls on one event at once.
 */
public final class ArchiveEvent {
    private static final int CONNECTIONS = 2;

    /** Outcomes that are compared at once: bounds the memory. */
    private static final int BATCH = 10_000;

    private final JdbiArchive books;
    private final KafkaArchive log;

    private ArchiveEvent(JdbiArchive books, KafkaArchive log) {
        this.books = books;
        this.log = log;
    }

    /**
     * Needs {@code SLUICE_POSTGRES_URL, _USER, _PASSWORD} and {@code SLUICE_KAFKA_BOOTSTRAP}.
     *
     * @throws EventUnavailable if the event is unknown
     * @throws dev.sluice.servicekit.settings.InvalidSetting for a missing or wrong variable
     */
    public static ArchiveResult run(Map<String, String> environment, String eventId) {
        var bootstrap = Environment.of(environment).required("SLUICE_KAFKA_BOOTSTRAP", "host:port of a broker");
        try (var database = JdbiDatabase.open(DatabaseSettings.fromEnv(environment), CONNECTIONS);
                var log = KafkaArchive.open(bootstrap)) {
            return new ArchiveEvent(new JdbiArchive(database.jdbi()), log).archive(eventId);
        }
    }

    private ArchiveResult archive(String eventId) {
        boolean before = books.isArchived(eventId).orElseThrow(() -> EventUnavailable.unknown(eventId));
        FirstOffsets offsets = log.firstOffsets(eventId);
        if (!before) {
            var findings = new Findings(
                    log.sale(eventId), log.progress(eventId), books.held(eventId), compare(eventId, offsets.end()));
            List<String> obstacles = findings.obstacles();
            if (!obstacles.isEmpty() || !books.archive(eventId)) {
                return new Refused(obstacles.isEmpty() ? List.of(Findings.heldAgain()) : obstacles);
            }
        }
        log.forget(eventId);
        long start = log.trim(eventId, offsets.trimmable(books::isArchivedForSure, log.persistedUpTo(eventId)));
        return new Archived(!before, start);
    }

    private Comparison compare(String eventId, long end) {
        try (var comparison = books.compare(eventId)) {
            var batch = new ArrayList<LoggedOutcome>();
            log.outcomes(eventId, end, outcome -> {
                batch.add(outcome);
                if (batch.size() == BATCH) {
                    comparison.add(batch);
                    batch.clear();
                }
            });
            comparison.add(batch);
            return comparison.result();
        }
    }
}
