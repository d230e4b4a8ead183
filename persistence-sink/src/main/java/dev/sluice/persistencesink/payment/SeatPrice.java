package dev.sluice.persistencesink.payment;

import dev.sluice.contracts.inventory.InventoryChanged;

/**
 * What a seat costs.
 *
 * @param amount in minor units of the currency
 * @param version of the seat's row: a lower or equal one is stale
 */
record SeatPrice(long amount, String currency, long version) {
    /** Neither id holds a slash. */
    static String key(String eventId, String seatId) {
        return eventId + "/" + seatId;
    }

    static SeatPrice of(InventoryChanged seat) {
        return new SeatPrice(seat.price(), seat.currency(), seat.version());
    }
}
