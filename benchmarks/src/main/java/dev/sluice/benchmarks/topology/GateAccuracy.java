package dev.sluice.benchmarks.topology;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

/**
 * How well gates with one rate kept it; of several the worst counts.
 *
 * @param worstExcess people in the fullest second beyond rate and burst; negative if there was always room
 * @param worstDeviationPercent of the mean over ten seconds from the rate, of the worst ten seconds that begin after the
 *     first second, in which the burst may pass; NaN if it was over too soon to tell
 * @param perSecond people who passed all gates in a second, from the first to the last of them
 */
record GateAccuracy(int worstExcess, double worstDeviationPercent, double perSecond) {
    private static final long SECOND = Duration.ofSeconds(1).toMillis();
    private static final long WINDOW = Duration.ofSeconds(10).toMillis();
    private static final long STEP = Duration.ofMillis(100).toMillis();

    /** @param gates for each the times, in milliseconds and in order, at which people passed while others waited */
    static GateAccuracy of(Collection<long[]> gates, int ratePerSecond, int burst) {
        int fullest = 0;
        double worst = Double.NaN;
        for (long[] times : gates) {
            fullest = Math.max(fullest, fullestSecond(times));
            worst = worse(worst, worstDeviation(times, ratePerSecond));
        }
        return new GateAccuracy(fullest - ratePerSecond - burst, worst, perSecond(gates));
    }

    private static double perSecond(Collection<long[]> gates) {
        long[] all = gates.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        long took = Math.max(1, all[all.length - 1] - all[0]);
        return (double) (all.length - 1) * SECOND / took;
    }

    private static int fullestSecond(long[] times) {
        int fullest = 0;
        int last = 0;
        for (int first = 0; first < times.length; first++) {
            while (last < times.length && times[last] < times[first] + SECOND) {
                last++;
            }
            fullest = Math.max(fullest, last - first);
        }
        return fullest;
    }

    private static double worstDeviation(long[] times, int ratePerSecond) {
        double expected = (double) ratePerSecond * WINDOW / SECOND;
        double worst = Double.NaN;
        long end = times[times.length - 1];
        for (long from = times[0] + SECOND; from + WINDOW <= end; from += STEP) {
            double percent = 100 * (firstFrom(times, from + WINDOW) - firstFrom(times, from) - expected) / expected;
            worst = worse(worst, percent);
        }
        return worst;
    }

    /** The index of the first one at that time or later. */
    private static int firstFrom(long[] times, long time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double worse(double one, double other) {
        return Double.isNaN(one) || Math.abs(other) > Math.abs(one) ? other : one;
    }
}
