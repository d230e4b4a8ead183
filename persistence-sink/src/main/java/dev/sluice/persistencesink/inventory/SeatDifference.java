package dev.sluice.persistencesink.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an import does to the seats of an event.
 *
 * @param created in the order of the file
 * @param changed by id
 * @param withdrawn no longer wanted: they become blocked and are never removed; by id
 * @param unchanged how many are left alone
 */
public record SeatDifference(List<Seat> created, List<Change> changed, List<Change> withdrawn, int unchanged) {
    public SeatDifference {
        created = List.copyOf(created);
        changed = List.copyOf(changed);
        withdrawn = List.copyOf(withdrawn);
    }

    /** One seat. */
    public record Change(Seat before, Seat after) {
        /** Such as {@code price 100 -> 120, status AVAILABLE -> BLOCKED}. */
        public String summary() {
            var parts = new ArrayList<String>();
            add(parts, "section", before.section(), after.section());
            add(parts, "row", before.row(), after.row());
            add(parts, "number", before.number(), after.number());
            add(parts, "status", before.status(), after.status());
            add(parts, "price", before.price(), after.price());
            add(parts, "currency", before.currency(), after.currency());
            return String.join(", ", parts);
        }

        private static void add(List<String> parts, String name, Object before, Object after) {
            if (!before.equals(after)) {
                parts.add(name + " " + before + " -> " + after);
            }
        }
    }

    /** Every row to write. */
    List<Seat> writes() {
        return Stream.concat(
                        created.stream(),
                        Stream.concat(changed.stream(), withdrawn.stream()).map(Change::after))
                .toList();
    }
}
