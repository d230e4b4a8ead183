package dev.sluice.streamstopology.seat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the best seats there are for people who want to sit together: side by side in one row, best row first, and so
 * that no single seat is left behind which nobody wants, unless there is no other way. Leaves the rows as they were.
 */
final class AdjacentSeats {
    private AdjacentSeats() {}

    /**
     * @param rows best first
     * @return {@code count} seats side by side, in the order of their numbers; empty if no row has so many
     */
    static Optional<List<String>> together(List<Row> rows, int count) {
        return place(rows, count).map(Placement::seatIds);
    }

    /**
     * As {@link #together}, and if that cannot be, in as large groups as there can be.
     *
     * @return {@code count} seats, each group side by side; empty if there are not so many seats
     */
    static Optional<List<String>> asTogetherAsPossible(List<Row> rows, int count) {
        requirePositive(count);
        if (rows.stream().mapToInt(Row::free).sum() < count) {
            return Optional.empty();
        }
        var groups = new ArrayList<TakenGroup>();
        try {
            for (int left = count; left > 0; left -= groups.getLast().seatIds().size()) {
                groups.add(TakenGroup.of(largestGroup(rows, left)));
            }
            return Optional.of(
                    groups.stream().flatMap(group -> group.seatIds().stream()).toList());
        } finally {
            groups.forEach(TakenGroup::giveBack);
        }
    }

    /** Two and two rather than three and one: nobody sits alone who need not. */
    private static Placement largestGroup(List<Row> rows, int wanted) {
        Optional<Placement> lonely = Optional.empty();
        for (int size = wanted; size > 0; size--) {
            Optional<Placement> group = place(rows, size);
            if (group.isPresent() && wanted - size != 1) {
                return group.get();
            }
            lonely = lonely.isPresent() ? lonely : group;
        }
        return lonely.orElseThrow();
    }

    private static Optional<Placement> place(List<Row> rows, int count) {
        requirePositive(count);
        Optional<Placement> best = Optional.empty();
        for (Row row : rows) {
            if (row.longestRun() < count) {
                continue;
            }
            Placement inRow = inRow(row, count);
            if (best.isEmpty() || inRow.orphans() < best.get().orphans()) {
                best = Optional.of(inRow);
            }
            if (inRow.orphans() == 0) {
                break;
            }
        }
        return best;
    }

    private static Placement inRow(Row row, int count) {
        return row.runs().stream()
                .filter(run -> run.length() >= count)
                .map(run -> Placement.atAnEnd(row, run, count))
                .min(Comparator.comparingInt(Placement::orphans).thenComparingInt(Placement::first))
                .orElseThrow();
    }

    private static void requirePositive(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " seats cannot be chosen");
        }
    }

    /** @param orphans single seats that it leaves behind, 0 or 1 */
    private record Placement(Row row, int first, int count, int orphans) {
        /** At an end of the run, because a place in its midst cuts it in two. */
        static Placement atAnEnd(Row row, Row.Run run, int count) {
            return new Placement(row, run.first(), count, run.length() - count == 1 ? 1 : 0);
        }

        List<String> seatIds() {
            return row.seats(first, count);
        }
    }

    /** Taken out of its row while the other groups are chosen. */
    private record TakenGroup(Row row, int first, List<String> seatIds) {
        static TakenGroup of(Placement placement) {
            var group = new TakenGroup(placement.row(), placement.first(), placement.seatIds());
            for (int i = 0; i < group.seatIds.size(); i++) {
                group.row.remove(group.first + i, group.seatIds.get(i));
            }
            return group;
        }

        void giveBack() {
            for (int i = 0; i < seatIds.size(); i++) {
                row.add(first + i, seatIds.get(i));
            }
        }
    }
}
