package dev.sluice.persistencesink.inventory;

import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;

/**
 * A seat as the seller describes it; the database adds the version.
 *
 * @param number the seat's place in its row, from 1; neighbours differ by one
 * @param price in minor units of {@code currency}, 0 or more
 * @param currency three capital letters, ISO 4217
 */
public record Seat(
        String seatId, String section, String row, int number, SeatStatus status, long price, String currency) {
    private static final String ANY_EVENT = "any";

    /** @throws dev.sluice.contracts.check.InvalidMessage for what could not be published later */
    public Seat {
        var ignored = new InventoryChanged(ANY_EVENT, seatId, section, row, number, status, price, currency, 1);
    }

    static Seat of(InventoryChanged seat) {
        return new Seat(
                seat.seatId(), seat.section(), seat.row(), seat.number(), seat.status(), seat.price(), seat.currency());
    }

    Seat blocked() {
        return new Seat(seatId, section, row, number, SeatStatus.BLOCKED, price, currency);
    }
}
