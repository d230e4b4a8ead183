package dev.sluice.ingestbridge;

import dev.sluice.ingestbridge.loop.BridgeLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs loops, each on a virtual thread of its own. Thread-safe. */
final class Receivers {
    private static final Logger LOG = LoggerFactory.getLogger(Receivers.class);

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    static Receivers start(List<BridgeLoop> loops) {
        var receivers = new Receivers();
        for (BridgeLoop loop : loops) {
            receivers.threads.add(Thread.ofVirtual()
                    .name("bridge-receiver-", receivers.threads.size())
                    .uncaughtExceptionHandler((thread, e) -> LOG.error("receiver died", e))
                    .unstarted(() -> loop.run(() -> receivers.stopped)));
        }
        receivers.threads.forEach(Thread::start);
        return receivers;
    }

    boolean allRun() {
        return threads.stream().allMatch(Thread::isAlive);
    }

    /** None begins another turn. */
    void stop() {
        stopped = true;
    }

    /** Lets each finish its turn; one that does not by {@code grace} is interrupted. */
    void await(Duration grace) {
        long end = System.nanoTime() + grace.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.forEach(Thread::interrupt);
    }
}
