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

    /** Like {@link #page}, but only seats that have a change which was never marked as published. */
    List<InventoryChanged> unpublished(String eventId, String after, int limit);

    /**
     * Marks these versions as being in the log. A seat that has changed meanwhile, or that somebody is changing right
     * now, stays unpublished: it is published again, and readers drop what they have.
     */
    void markPublished(String eventId, List<InventoryChanged> seats);

    /** From now on the event's changes follow by themselves. */
    void goLive(String eventId);

    /** Events that went live and are not archived. */
    List<String> liveEvents();
}
