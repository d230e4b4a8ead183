package dev.sluice.salerunner;

import dev.sluice.salerunner.examination.KafkaSaleTail;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Keeps a {@link SaleWatcher} informed while a sale runs, and waits for its end. */
final class SaleWatch implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 250;

    private final KafkaSaleTail tail;
    private final ScheduledExecutorService clock;
    private final ScheduledFuture<?> looking;

    private SaleWatch(KafkaSaleTail tail, SaleWatcher watcher) {
        this.tail = tail;
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("sale-watch").daemon().factory());
        this.looking = clock.scheduleAtFixedRate(
                () -> tail.line().ifPresent(line -> watcher.progress(tail.accepted(), tail.decided(), line)),
                LOOK_EVERY_MILLIS,
                LOOK_EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    static SaleWatch start(KafkaSaleTail tail, SaleWatcher watcher) {
        return new SaleWatch(tail, watcher);
    }

    /** Returns when everything is decided, or when nothing has moved for {@code standstill}. */
    void awaitDecided(Set<String> promised, Duration standstill) throws InterruptedException {
        long movedAt = System.nanoTime();
        int before = -1;
        while (!tail.hasDecided(promised)) {
            int now = tail.accepted() + tail.decided();
            if (now != before) {
                before = now;
                movedAt = System.nanoTime();
            } else if (System.nanoTime() - movedAt > standstill.toNanos()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
        clock.close();
    }
}
