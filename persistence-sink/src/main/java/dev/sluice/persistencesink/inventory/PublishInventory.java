package dev.sluice.persistencesink.inventory;

import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.persistencesink.database.DatabaseSettings;
import dev.sluice.persistencesink.database.JdbiDatabase;
import dev.sluice.servicekit.settings.Environment;
import java.util.List;
import java.util.Map;

/**
 * Publishes every seat of an event to the log. May be repeated, also while seats change: the version of a row tells
 * readers which of two records is the newer.
 */
public final class PublishInventory {
    private static final int CONNECTIONS = 1;
    private static final int PAGE = 5_000;

    private final SeatStore seats;
    private final InventoryLog log;

    PublishInventory(SeatStore seats, InventoryLog log) {
        this.seats = seats;
        this.log = log;
    }

    /**
     * Needs {@code SLUICE_POSTGRES_URL, _USER, _PASSWORD} and {@code SLUICE_KAFKA_BOOTSTRAP}.
     *
     * @return seats published, all of them acknowledged; 0 for an unknown event
     * @throws dev.sluice.servicekit.settings.InvalidSetting for a missing or wrong variable
     */
    public static int run(Map<String, String> environment, String eventId) {
        var bootstrap = Environment.of(environment).required("SLUICE_KAFKA_BOOTSTRAP", "host:port of a broker");
        try (var database = JdbiDatabase.open(DatabaseSettings.fromEnv(environment), CONNECTIONS);
                var log = KafkaInventoryLog.open(bootstrap)) {
            return new PublishInventory(new JdbiSeatStore(database.jdbi()), log).publish(eventId);
        }
    }

    int publish(String eventId) {
        int published = 0;
        List<InventoryChanged> page = seats.page(eventId, "", PAGE);
        while (!page.isEmpty()) {
            log.append(page);
            published += page.size();
            page = seats.page(eventId, page.getLast().seatId(), PAGE);
        }
        return published;
    }
}
