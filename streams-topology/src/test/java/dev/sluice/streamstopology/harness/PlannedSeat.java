package dev.sluice.streamstopology.harness;

import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A seat and where it is. */
record PlannedSeat(String seatId, String section, String row, int number) {
    static List<PlannedSeat> inOneRow(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new PlannedSeat("A-" + number, "A", "1", number))
                .toList();
    }

    static Stream<PlannedSeat> inRow(String section, String row, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new PlannedSeat(section + "-" + row + "-" + number, section, row, number));
    }

    InventoryChanged offered(String eventId, SeatStatus status, long version) {
        return new InventoryChanged(eventId, seatId, section, row, number, status, 1000, "EUR", version);
    }
}
