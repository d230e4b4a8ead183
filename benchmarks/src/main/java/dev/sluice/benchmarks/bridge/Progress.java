package dev.sluice.benchmarks.bridge;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/** Takes the time of something that counts up. */
final class Progress {
    private static final long BETWEEN_LOOKS_NANOS = 200_000;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Progress() {}

    /** From when a tenth is done, so that connecting is not part of it, until all is. */
    static double perSecond(int all, IntSupplier done) {
        long start = await(all / 10, done);
        int first = done.getAsInt();
        long end = await(all, done);
        return (all - first) / ((end - start) / 1e9);
    }

    private static long await(int count, IntSupplier done) {
        long begin = System.nanoTime();
        while (done.getAsInt() < count) {
            if (System.nanoTime() - begin > LIMIT.toNanos()) {
                throw new IllegalStateException("only " + done.getAsInt() + " of " + count + " came through");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return System.nanoTime();
    }
}
