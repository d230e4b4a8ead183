package dev.sluice.streamstopology.projection;

import dev.sluice.redisreserver.WarmStep;
import dev.sluice.streamstopology.hold.HoldBook;
import dev.sluice.streamstopology.seat.Seat;
import dev.sluice.streamstopology.seat.SeatBook;
import dev.sluice.streamstopology.state.Hold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The steps that make a reserver's copy of an event equal to the books. They are taken down at one moment; a book that
 * changes afterwards needs new ones.
 */
public final class ProjectionSteps {
    private static final int SEATS_PER_STEP = 500;
    private static final int HOLDS_PER_STEP = 200;

    private ProjectionSteps() {}

    static List<WarmStep> of(SeatBook seats, HoldBook holds, long seq) {
        var steps = new ArrayList<WarmStep>();
        steps.add(new WarmStep.Begin());
        var plainSeats =
                seats.seats().entrySet().stream().map(ProjectionSteps::seat).toList();
        chunks(plainSeats, SEATS_PER_STEP).forEach(chunk -> steps.add(new WarmStep.Seats(chunk)));
        var standing =
                holds.holds().entrySet().stream().map(ProjectionSteps::hold).toList();
        chunks(standing, HOLDS_PER_STEP).forEach(chunk -> steps.add(new WarmStep.Holds(chunk)));
        steps.add(new WarmStep.Commit(seats.size(), seq));
        return steps;
    }

    /** Some of the seats, as the seller offers them. */
    public static List<WarmStep.Seat> seats(SeatBook book, List<String> seatIds) {
        return seatIds.stream()
                .map(seatId -> seat(Map.entry(seatId, book.known(seatId))))
                .toList();
    }

    private static WarmStep.Seat seat(Map.Entry<String, Seat> entry) {
        Seat seat = entry.getValue();
        if (seat.owner() != null && !seat.offer().offered()) {
            // Withdrawn while it was held: an older version, so that the withdrawal is news when the hold has ended.
            return new WarmStep.Seat(entry.getKey(), true, seat.offer().version() - 1);
        }
        return new WarmStep.Seat(
                entry.getKey(), seat.offer().offered(), seat.offer().version());
    }

    private static WarmStep.Hold hold(Map.Entry<String, Hold> entry) {
        Hold hold = entry.getValue();
        return new WarmStep.Hold(
                entry.getKey(), hold.userId(), hold.seatIds(), hold.expiresAt(), hold.seq(), hold.sold());
    }

    private static <T> List<List<T>> chunks(List<T> all, int size) {
        var chunks = new ArrayList<List<T>>();
        for (int start = 0; start < all.size(); start += size) {
            chunks.add(all.subList(start, Math.min(all.size(), start + size)));
        }
        return chunks;
    }
}
