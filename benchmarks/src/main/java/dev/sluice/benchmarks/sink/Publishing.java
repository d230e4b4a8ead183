package dev.sluice.benchmarks.sink;

import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.persistencesink.inventory.InventoryImport;
import dev.sluice.persistencesink.inventory.PublishInventory;
import dev.sluice.persistencesink.inventory.Seat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A large hall's seats, from the database to the log. */
final class Publishing {
    private static final int SEATS_A_ROW = 100;
    private static final long PRICE = 110_000;

    private Publishing() {}

    /** Until all are acknowledged, connections included. */
    static double seconds(Map<String, String> environment, String eventId, int seats) {
        InventoryImport.run(environment, eventId, hall(seats));
        long start = System.nanoTime();
        int published = PublishInventory.run(environment, eventId);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (published != seats) {
            throw new IllegalStateException(published + " of " + seats + " seats were published");
        }
        return seconds;
    }

    private static List<Seat> hall(int seats) {
        return IntStream.range(0, seats)
                .mapToObj(i -> {
                    String row = "R" + i / SEATS_A_ROW;
                    int number = i % SEATS_A_ROW + 1;
                    return new Seat(row + "-" + number, "A", row, number, SeatStatus.AVAILABLE, PRICE, "KRW");
                })
                .toList();
    }
}
