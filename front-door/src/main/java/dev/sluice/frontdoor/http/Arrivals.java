package dev.sluice.frontdoor.http;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Watches threads that read from clients: one that drips is read from byte by byte for as long as it likes, because each
 * read is quick. A thread that has not come to its end in time is interrupted, which closes its connection. Thread-safe.
 */
final class Arrivals implements AutoCloseable {
    private static final long SWEEPS_WITHIN_THE_TIME = 8;

    private final ConcurrentHashMap<Thread, Long> overdueAt = new ConcurrentHashMap<>();
    private final Duration allowed;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("arrivals").factory());

    private Arrivals(Duration allowed) {
        this.allowed = allowed;
    }

    /** @param allowed for each arrival; it may take an eighth longer until that is noticed */
    static Arrivals watch(Duration allowed) {
        var arrivals = new Arrivals(allowed);
        long period = Math.max(1, allowed.toNanos() / SWEEPS_WITHIN_THE_TIME);
        var unused = arrivals.sweeper.scheduleAtFixedRate(arrivals::sweep, period, period, TimeUnit.NANOSECONDS);
        return arrivals;
    }

    Duration allowed() {
        return allowed;
    }

    /** This thread begins to read. */
    void begin() {
        overdueAt.put(Thread.currentThread(), deadline());
    }

    /** This thread reads; it may have begun before. */
    void beginUnlessBegun() {
        overdueAt.putIfAbsent(Thread.currentThread(), deadline());
    }

    private long deadline() {
        return System.nanoTime() + allowed.toNanos();
    }

    /**
     * This thread has read what it wanted, or gives up.
     *
     * @return false if it has been interrupted for it, or would have been by now; the interrupt is taken back
     */
    boolean end() {
        Long deadline = overdueAt.remove(Thread.currentThread());
        if (deadline == null) {
            return !Thread.interrupted();
        }
        return deadline - System.nanoTime() > 0;
    }

    private void sweep() {
        long now = System.nanoTime();
        // Interrupted within the step that removes it: later it might be about something else.
        overdueAt
                .keySet()
                .forEach(thread -> overdueAt.computeIfPresent(thread, (reader, deadline) -> {
                    if (deadline - now > 0) {
                        return deadline;
                    }
                    reader.interrupt();
                    return null;
                }));
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
    }
}
