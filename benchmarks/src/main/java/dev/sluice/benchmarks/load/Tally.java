package dev.sluice.benchmarks.load;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts answers by status, and calls that had none. Not thread-safe. */
public final class Tally {
    private final SortedMap<Integer, Integer> byStatus = new TreeMap<>();
    private int answered;
    private int lost;

    void answered(int status) {
        byStatus.merge(status, 1, Integer::sum);
        answered++;
    }

    void lost() {
        lost++;
    }

    public int of(int status) {
        return byStatus.getOrDefault(status, 0);
    }

    public int lostCalls() {
        return lost;
    }

    int all() {
        return answered + lost;
    }

    /** Such as {@code 202=100 503=7}. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        byStatus.forEach((status, count) -> text.append(text.isEmpty() ? "" : " ")
                .append(status)
                .append('=')
                .append(count));
        return text.toString();
    }
}
