package dev.sluice.persistencesink.loop;

import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work on a thread of its own, until it is closed. Thread-safe. */
public final class BackgroundLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

    private final StopSignal stop = new StopSignal();
    private final Thread thread;
    private volatile boolean failed;

    private BackgroundLoop(String name, Consumer<StopSignal> work) {
        thread = Thread.ofVirtual().name(name).unstarted(() -> run(work));
    }

    /** @param work returns soon after the signal; an exception is final */
    public static BackgroundLoop start(String name, Consumer<StopSignal> work) {
        var loop = new BackgroundLoop(name, work);
        loop.thread.start();
        return loop;
    }

    private void run(Consumer<StopSignal> work) {
        try {
            work.accept(stop);
        } catch (RuntimeException e) {
            failed = true;
            LOG.error("{} stops for good", thread.getName(), e);
        }
    }

    public boolean hasFailed() {
        return failed;
    }

    public boolean isClosing() {
        return stop.isStopped();
    }

    /** Gives the signal and waits for the work to end, at most 20 s. May be repeated. */
    @Override
    public void close() {
        stop.stop();
        try {
            thread.join(CLOSE_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
