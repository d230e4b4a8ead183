package dev.sluice.persistencesink.inventory;

import dev.sluice.contracts.inventory.InventoryChanged;
import java.util.List;

/** The seller's seats, in the database. Thread-safe. */
public interface SeatStore {
    /**
     * Creates the event and its seats, or brings them to what is given, in one transaction. A seat that changes gets the
     * next version; one that does not is left alone; none is removed.
     *
     * @return seats that were created or changed
     */
    int put(String eventId, List<Seat> seats);

    /**
     * Seats with their versions, in order of their ids.
     *
     * @param after the last id of the page before, empty for the first page
     * @return up to {@code limit}; fewer only at the end
     */
    List<InventoryChanged> page(String eventId, String after, int limit);
}
