package dev.sluice.salerunner.examination;

import java.util.List;

/** The most events that fall into any window of one second. */
final class PeakRate {
    private static final long SECOND_MILLIS = 1000;

    private PeakRate() {}

    /** @param epochMillis in any order; a window holds its start and not its end */
    static int perSecond(List<Long> epochMillis) {
        long[] sorted = epochMillis.stream().mapToLong(Long::longValue).sorted().toArray();
        int peak = 0;
        int first = 0;
        for (int last = 0; last < sorted.length; last++) {
            while (sorted[last] - sorted[first] >= SECOND_MILLIS) {
                first++;
            }
            peak = Math.max(peak, last - first + 1);
        }
        return peak;
    }
}
