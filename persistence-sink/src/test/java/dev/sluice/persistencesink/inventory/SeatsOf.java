package dev.sluice.persistencesink.inventory;

import dev.sluice.contracts.inventory.SeatStatus;
import java.util.List;
import java.util.stream.IntStream;

/** Seats for tests. */
public final class SeatsOf {
    private SeatsOf() {}

    /** One row of {@code count} seats, S-1 to S-{@code count}. */
    public static List<Seat> count(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(SeatsOf::seat).toList();
    }

    private static Seat seat(int number) {
        return new Seat("S-" + number, "A", "1", number, SeatStatus.AVAILABLE, 110_000, "KRW");
    }
}
