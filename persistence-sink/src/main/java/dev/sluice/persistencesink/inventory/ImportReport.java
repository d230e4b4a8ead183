package dev.sluice.persistencesink.inventory;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param isNew the event was not there before
 * @param sale one line for each field of the sale that changed, such as {@code burst 10 -> 20}; empty for a new event
 * @param published its seats are in the log already, so what changed follows by itself
 */
public record ImportReport(String eventId, boolean isNew, boolean published, List<String> sale, SeatDifference seats) {
    public ImportReport {
        sale = List.copyOf(sale);
    }

    public boolean isEmpty() {
        return !isNew
                && sale.isEmpty()
                && seats.created().isEmpty()
                && seats.changed().isEmpty()
                && seats.withdrawn().isEmpty();
    }
}
