package dev.sluice.frontdoor.seat;

import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import java.util.Comparator;

/**
 * A seat as the seller's database last had it; who holds it is kept apart.
 *
 * @param withdrawn from sale; says nothing about a hold or sale that exists
 * @param version a lower or equal one is stale
 */
record Seat(String seatId, String section, String row, int number, boolean withdrawn, long version) {
    /** By section, then by row (a shorter name first, so that 2 comes before 10), then by place. */
    static final Comparator<Seat> BY_PLACE = Comparator.comparing(Seat::section)
            .thenComparingInt(seat -> seat.row().length())
            .thenComparing(Seat::row)
            .thenComparingInt(Seat::number)
            .thenComparing(Seat::seatId);

    static Seat of(InventoryChanged change) {
        return new Seat(
                change.seatId(),
                // One text for all seats of a section and a row: an event has a hundred thousand seats.
                change.section().intern(),
                change.row().intern(),
                change.number(),
                change.status() == SeatStatus.BLOCKED,
                change.version());
    }
}
