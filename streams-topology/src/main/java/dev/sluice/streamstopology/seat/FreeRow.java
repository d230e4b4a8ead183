package dev.sluice.streamstopology.seat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The free seats of one row, by number; neighbours differ by one. Immutable.
 *
 * @param seatIds by number
 */
public record FreeRow(String name, Map<Integer, String> seatIds) {
    public FreeRow {
        seatIds = Map.copyOf(seatIds);
    }

    /** Free seats side by side, as far as they go. */
    record Run(int first, int length) {}

    List<Run> runs() {
        var numbers = new BitSet();
        seatIds.keySet().forEach(numbers::set);
        var runs = new ArrayList<Run>();
        for (int first = numbers.nextSetBit(0); first >= 0; ) {
            int end = numbers.nextClearBit(first);
            runs.add(new Run(first, end - first));
            first = numbers.nextSetBit(end);
        }
        return runs;
    }

    /** The ids of {@code count} seats from number {@code first} on. */
    List<String> seats(int first, int count) {
        var chosen = new ArrayList<String>(count);
        for (int number = first; number < first + count; number++) {
            String seatId = seatIds.get(number);
            if (seatId == null) {
                throw new IllegalArgumentException("Row " + name + " has no free seat " + number);
            }
            chosen.add(seatId);
        }
        return chosen;
    }

    FreeRow without(List<String> taken) {
        var left = new TreeMap<>(seatIds);
        left.values().removeAll(taken);
        return new FreeRow(name, left);
    }
}
