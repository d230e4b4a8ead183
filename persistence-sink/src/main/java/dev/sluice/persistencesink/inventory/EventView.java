package dev.sluice.persistencesink.inventory;

import dev.sluice.persistencesink.database.DatabaseSettings;
import dev.sluice.persistencesink.database.JdbiDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event as the database has it.
 *
 * @param sale empty if no event file was imported
 * @param publishedAt when all of its seats had been published for the first time
 * @param archivedAt when it was over for good
 */
public record EventView(
        String eventId,
        Optional<SalePlan> sale,
        Optional<Instant> publishedAt,
        Optional<Instant> archivedAt,
        List<Section> sections) {
    private static final int CONNECTIONS = 1;

    public EventView {
        sections = List.copyOf(sections);
    }

    /**
     * Seats of one section.
     *
     * @param available those of {@code seats} that are not withdrawn from sale
     * @param unpublished those whose last change is not in the log yet
     * @param lowestPrice in minor units of {@code currency}
     */
    public record Section(
            String name,
            String currency,
            int seats,
            int available,
            int unpublished,
            long lowestPrice,
            long highestPrice) {}

    /**
     * Needs {@code SLUICE_POSTGRES_URL, _USER, _PASSWORD}; the schema must be there.
     *
     * @throws EventUnavailable if the event is unknown
     */
    public static EventView read(Map<String, String> environment, String eventId) {
        try (var database = JdbiDatabase.open(DatabaseSettings.fromEnv(environment), CONNECTIONS)) {
            return new JdbiEventStore(database.jdbi())
                    .find(eventId)
                    .orElseThrow(() -> EventUnavailable.unknown(eventId));
        }
    }

    public int seats() {
        return sections.stream().mapToInt(Section::seats).sum();
    }

    public int unpublished() {
        return sections.stream().mapToInt(Section::unpublished).sum();
    }
}
