package dev.sluice.contracts.inventory;

import dev.sluice.contracts.check.Check;

/**
 * A seat as the seller's database now has it.
 *
 * @param number the seat's place in its row, from 1; neighbours differ by one
 * @param price in minor units of {@code currency} (cents, won), 0 or more
 * @param currency three capital letters, ISO 4217
 * @param version the row's version in the database, from 1: a lower or equal one is stale whatever the order of arrival
 */
public record InventoryChanged(
        String eventId,
        String seatId,
        String section,
        String row,
        int number,
        SeatStatus status,
        long price,
        String currency,
        long version) {
    public InventoryChanged {
        Check.id("eventId", eventId);
        Check.id("seatId", seatId);
        Check.id("section", section);
        Check.id("row", row);
        Check.between("number", number, 1, 100_000);
        Check.present("status", status);
        Check.between("price", price, 0, Long.MAX_VALUE);
        Check.currency("currency", currency);
        Check.between("version", version, 1, Long.MAX_VALUE);
    }
}
