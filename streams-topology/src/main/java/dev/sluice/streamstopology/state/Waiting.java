package dev.sluice.streamstopology.state;

import dev.sluice.contracts.booking.BestSeats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In the line.
 *
 * @param position dense from 1
 * @param seatIds those wanted; none if {@code best} is there
 * @param best null if {@code seatIds} are there
 */
public record Waiting(
        long position,
        String userId,
        List<String> seatIds,
        @Nullable BestSeats best) implements RequestState {
    public Waiting {
        seatIds = List.copyOf(seatIds);
    }
}
