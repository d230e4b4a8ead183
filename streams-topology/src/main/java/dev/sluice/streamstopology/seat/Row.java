package dev.sluice.streamstopology.seat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The free seats of one row, by number; neighbours differ by one. Not thread-safe. */
final class Row {
    private static final int UNKNOWN = -1;

    private final BitSet numbers = new BitSet();
    private final Map<Integer, String> seatIds = new HashMap<>();
    private int longestRun = UNKNOWN;

    /** Free seats side by side, as far as they go. */
    record Run(int first, int length) {}

    /** A number that two seats claim to have is the first one's; the other can be had by its id only. */
    void add(int number, String seatId) {
        if (seatIds.putIfAbsent(number, seatId) == null) {
            numbers.set(number);
            longestRun = UNKNOWN;
        }
    }

    void remove(int number, String seatId) {
        if (seatIds.remove(number, seatId)) {
            numbers.clear(number);
            longestRun = UNKNOWN;
        }
    }

    int free() {
        return seatIds.size();
    }

    List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (int first = numbers.nextSetBit(0); first >= 0; ) {
            int end = numbers.nextClearBit(first);
            runs.add(new Run(first, end - first));
            first = numbers.nextSetBit(end);
        }
        return runs;
    }

    /** Remembered, because a nearly full house has thousands of rows that nobody fits into. */
    int longestRun() {
        if (longestRun == UNKNOWN) {
            longestRun = runs().stream().mapToInt(Run::length).max().orElse(0);
        }
        return longestRun;
    }

    /** The ids of {@code count} seats from number {@code first} on. */
    List<String> seats(int first, int count) {
        var chosen = new ArrayList<String>(count);
        for (int number = first; number < first + count; number++) {
            String seatId = seatIds.get(number);
            if (seatId == null) {
                throw new IllegalArgumentException("There is no free seat " + number);
            }
            chosen.add(seatId);
        }
        return chosen;
    }
}
