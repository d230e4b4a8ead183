package dev.sluice.salerunner.system;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must be closed, last opened first. Thread-safe. */
public final class ClosingOrder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingOrder.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;

    /**
     * Closes however the program ends: by itself, by Ctrl-C or by SIGTERM. One for everything a program opens, because
     * shutdown hooks run at the same time and services must stop before their servers do.
     */
    public static ClosingOrder alsoOnExit() {
        var order = new ClosingOrder();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("close-on-exit").unstarted(order::close));
        return order;
    }

    /** Returns what it was given; if the end has come already, closes it. */
    public synchronized <T extends AutoCloseable> T add(T resource) {
        open.push(resource);
        if (closed) {
            closeAll();
        }
        return resource;
    }

    @Override
    public synchronized void close() {
        closed = true;
        closeAll();
    }

    private void closeAll() {
        while (!open.isEmpty()) {
            AutoCloseable next = open.pop();
            try {
                next.close();
            } catch (Exception e) {
                LOG.warn("{} could not be closed", next.getClass().getSimpleName(), e);
            }
        }
    }
}
