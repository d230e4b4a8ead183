package dev.sluice.salerunner.system;

import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.persistencesink.inventory.Seat;
import java.util.ArrayList;
import java.util.List;

/** A made-up house: rows of twenty seats, the first rows the dearest. */
final class House {
    private static final int SEATS_PER_ROW = 20;
    private static final int ROWS_PER_SECTION = 25;
    private static final long FRONT_PRICE = 110_000;
    private static final long BACK_PRICE = 60_000;

    private House() {}

    /** @param seats how many, best first */
    static List<Seat> of(int seats) {
        var house = new ArrayList<Seat>(seats);
        for (int i = 0; i < seats; i++) {
            int row = i / SEATS_PER_ROW + 1;
            int number = i % SEATS_PER_ROW + 1;
            int section = (row - 1) / ROWS_PER_SECTION + 1;
            long price = section == 1 ? FRONT_PRICE : BACK_PRICE;
            house.add(
                    new Seat(row + "-" + number, "S" + section, "" + row, number, SeatStatus.AVAILABLE, price, "KRW"));
        }
        return house;
    }
}
