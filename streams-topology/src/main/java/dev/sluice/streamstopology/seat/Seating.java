package dev.sluice.streamstopology.seat;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.streamstopology.state.Offer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The free seats of one event as they stand in their rows. The best row is the first one: sections and rows are ordered
 * by name, and numbers in names by their value, so that row 9 comes before row 10. Not thread-safe.
 */
final class Seating {
    private record RowName(String section, String row) {}

    private static final Comparator<RowName> BEST_FIRST = Comparator.comparing(RowName::section, NaturalOrder.INSTANCE)
            .thenComparing(RowName::row, NaturalOrder.INSTANCE);

    private final Map<RowName, Row> rows = new HashMap<>();
    private final Map<String, List<Row>> bySection = new HashMap<>();
    private List<Row> everywhere = List.of();

    void add(String seatId, Offer offer) {
        var name = new RowName(offer.section(), offer.row());
        Row row = rows.get(name);
        if (row == null) {
            row = new Row();
            rows.put(name, row);
            bySection.clear();
        }
        row.add(offer.number(), seatId);
    }

    void remove(String seatId, Offer offer) {
        Row row = rows.get(new RowName(offer.section(), offer.row()));
        if (row != null) {
            row.remove(offer.number(), seatId);
        }
    }

    /** The best free seats that are as wished; empty if there are none. */
    Optional<List<String>> best(BestSeats wish) {
        List<Row> choice = rowsOf(wish);
        return wish.split()
                ? AdjacentSeats.asTogetherAsPossible(choice, wish.quantity())
                : AdjacentSeats.together(choice, wish.quantity());
    }

    private List<Row> rowsOf(BestSeats wish) {
        if (bySection.isEmpty()) {
            sort();
        }
        String section = wish.section();
        return section == null ? everywhere : bySection.getOrDefault(section, List.of());
    }

    /** Rows are added before a sale and hardly ever during it. */
    private void sort() {
        everywhere = new ArrayList<>();
        var sorted = new TreeMap<RowName, Row>(BEST_FIRST);
        sorted.putAll(rows);
        sorted.forEach((name, row) -> {
            everywhere.add(row);
            bySection
                    .computeIfAbsent(name.section(), unused -> new ArrayList<>())
                    .add(row);
        });
    }
}
