package dev.sluice.streamstopology.seat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the best seats there are for people who want to sit together: side by side in one row, best row first, and so
 * that no single seat is left behind which nobody wants, unless there is no other way. Stateless.
 */
public final class AdjacentSeats {
    /** @param orphans single seats that it leaves behind, 0 or 1 */
    private record Placement(FreeRow row, int first, int orphans) {}

    private AdjacentSeats() {}

    /**
     * @param rows best first
     * @return {@code count} seats side by side, in the order of their numbers; empty if no row has so many
     */
    public static Optional<List<String>> together(List<FreeRow> rows, int count) {
        requirePositive(count);
        Optional<Placement> best = Optional.empty();
        for (FreeRow row : rows) {
            Optional<Placement> inRow = best(row, count);
            if (inRow.isPresent()
                    && (best.isEmpty() || inRow.get().orphans() < best.get().orphans())) {
                best = inRow;
            }
            if (best.isPresent() && best.get().orphans() == 0) {
                break;
            }
        }
        return best.map(placement -> placement.row().seats(placement.first(), count));
    }

    /**
     * As {@link #together}, and if that cannot be, in as large groups as there can be.
     *
     * @return {@code count} seats, each group side by side; empty if there are not so many seats
     */
    public static Optional<List<String>> asTogetherAsPossible(List<FreeRow> rows, int count) {
        requirePositive(count);
        int free = rows.stream().mapToInt(row -> row.seatIds().size()).sum();
        if (free < count) {
            return Optional.empty();
        }
        List<FreeRow> left = rows;
        var chosen = new ArrayList<String>(count);
        while (chosen.size() < count) {
            List<String> group = largestGroup(left, count - chosen.size());
            chosen.addAll(group);
            left = left.stream().map(row -> row.without(group)).toList();
        }
        return Optional.of(chosen);
    }

    /** Two and two rather than three and one: nobody sits alone who need not. */
    private static List<String> largestGroup(List<FreeRow> rows, int wanted) {
        Optional<List<String>> lonely = Optional.empty();
        for (int size = wanted; size > 0; size--) {
            Optional<List<String>> group = together(rows, size);
            if (group.isPresent() && wanted - size != 1) {
                return group.get();
            }
            lonely = lonely.isPresent() ? lonely : group;
        }
        return lonely.orElseThrow();
    }

    private static Optional<Placement> best(FreeRow row, int count) {
        return row.runs().stream()
                .filter(run -> run.length() >= count)
                .map(run -> atAnEnd(row, run, count))
                .min(Comparator.comparingInt(Placement::orphans).thenComparingInt(Placement::first));
    }

    /** At an end of the run, because a place in its midst cuts it in two. */
    private static Placement atAnEnd(FreeRow row, FreeRow.Run run, int count) {
        int rest = run.length() - count;
        return new Placement(row, run.first(), rest == 1 ? 1 : 0);
    }

    private static void requirePositive(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " seats cannot be chosen");
        }
    }
}
