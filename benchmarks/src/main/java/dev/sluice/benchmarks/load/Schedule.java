package dev.sluice.benchmarks.load;

import java.time.Duration;
import java.util.Random;

/**
 * When the calls of an open model are due: fixed before the first is sent, whatever becomes of the others. One call in
 * each interval, at a moment of it that has nothing to do with any tick of what answers.
 */
final class Schedule {
    private final long[] offsetsNanos;

    private Schedule(long[] offsetsNanos) {
        this.offsetsNanos = offsetsNanos;
    }

    static Schedule of(int calls, double perSecond, Random random) {
        double interval = Duration.ofSeconds(1).toNanos() / perSecond;
        var offsets = new long[calls];
        for (int i = 0; i < calls; i++) {
            offsets[i] = (long) ((i + random.nextDouble()) * interval);
        }
        return new Schedule(offsets);
    }

    int calls() {
        return offsetsNanos.length;
    }

    /** After the start, growing with the number. */
    long offsetNanos(int call) {
        return offsetsNanos[call];
    }
}
