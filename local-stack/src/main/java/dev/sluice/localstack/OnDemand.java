package dev.sluice.localstack;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that starts when it is first asked for; who asks meanwhile waits for the same start. Thread-safe. */
final class OnDemand<S extends AutoCloseable> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OnDemand.class);

    @FunctionalInterface
    interface Start<S> {
        S start() throws Exception;
    }

    private final String name;
    private final Start<S> start;
    private @Nullable S server;
    private boolean closed;

    OnDemand(String name, Start<S> start) {
        this.name = name;
        this.start = start;
    }

    /** @throws ServerStartException if the start fails; the next call tries again */
    synchronized S get() {
        if (closed) {
            throw new IllegalStateException(name + " was stopped with its stack");
        }
        S running = server;
        if (running == null) {
            running = startNow();
            server = running;
        }
        return running;
    }

    private S startNow() {
        try {
            return start.start();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw ServerStartException.from(name, e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        S running = server;
        server = null;
        if (running == null) {
            return;
        }
        try {
            running.close();
        } catch (Exception e) {
            LOG.atWarn().addKeyValue("server", name).setCause(e).log("did not stop cleanly");
        }
    }
}
