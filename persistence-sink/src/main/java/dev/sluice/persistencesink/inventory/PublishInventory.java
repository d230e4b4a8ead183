package dev.sluice.persistencesink.inventory;

import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.persistencesink.database.DatabaseSettings;
import dev.sluice.persistencesink.database.JdbiDatabase;
import java.util.List;
import java.util.Map;

/**
 * Publishes seats of an event to the log and marks them as published, a page at a time. May be repeated and cut off
 * anywhere, also while seats change: a page that was not marked is published again, and the version of a row tells
 * readers which of two records is the newer.
 */
public final class PublishInventory {
    private static final int CONNECTIONS = 1;

    /** Bounds the memory; about 1 MB of records. */
    private static final int PAGE = 5_000;

    private final SeatStore seats;
    private final InventoryLog log;

    PublishInventory(SeatStore seats, InventoryLog log) {
        this.seats = seats;
        this.log = log;
    }

    /**
     * Every seat of the event, whether it is in the log or not. Needs {@code SLUICE_POSTGRES_URL, _USER, _PASSWORD} and
     * {@code SLUICE_KAFKA_BOOTSTRAP}.
     *
     * @return seats published, all of them acknowledged; 0 for an unknown event
     * @throws dev.sluice.servicekit.settings.InvalidSetting for a missing or wrong variable
     */
    public static int run(Map<String, String> environment, String eventId) {
        return run(environment, eventId, true);
    }

    /** Like {@link #run}, but only what is not in the log yet: goes on where an earlier call was cut off. */
    public static int missing(Map<String, String> environment, String eventId) {
        return run(environment, eventId, false);
    }

    private static int run(Map<String, String> environment, String eventId, boolean all) {
        var settings = PublishSettings.fromEnv(environment);
        try (var database = JdbiDatabase.open(DatabaseSettings.fromEnv(environment), CONNECTIONS);
                var log = KafkaInventoryLog.open(settings.bootstrapServers())) {
            var publish = new PublishInventory(new JdbiSeatStore(database.jdbi()), log);
            return all ? publish.all(eventId) : publish.missing(eventId);
        }
    }

    int all(String eventId) {
        return publish(eventId, seats::page);
    }

    int missing(String eventId) {
        return publish(eventId, seats::unpublished);
    }

    private int publish(String eventId, Pages pages) {
        int published = changes(eventId, pages);
        // After the last page: while the whole is under way nobody else needs to follow it.
        seats.goLive(eventId);
        return published;
    }

    /** Changes of an event that is live. */
    int changes(String eventId) {
        return changes(eventId, seats::unpublished);
    }

    private int changes(String eventId, Pages pages) {
        int published = 0;
        List<InventoryChanged> page = pages.after(eventId, "", PAGE);
        while (!page.isEmpty()) {
            log.append(page);
            seats.markPublished(eventId, page);
            published += page.size();
            page = pages.after(eventId, page.getLast().seatId(), PAGE);
        }
        return published;
    }

    private interface Pages {
        List<InventoryChanged> after(String eventId, String seatId, int limit);
    }
}
