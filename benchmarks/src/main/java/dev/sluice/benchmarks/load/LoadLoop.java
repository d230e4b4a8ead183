package dev.sluice.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Carries loads over connections, all with the calling thread. Not thread-safe. */
public final class LoadLoop implements AutoCloseable {
    private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    /** A selector waits whole milliseconds; less than one is waited for in steps of this. */
    private static final long STEP_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

    private final Selector selector;
    private final ByteBuffer room = ByteBuffer.allocateDirect(64 << 10);

    private LoadLoop(Selector selector) {
        this.selector = selector;
    }

    public static LoadLoop open() throws IOException {
        return new LoadLoop(Selector.open());
    }

    /**
     * Returns when all are open.
     *
     * @throws IllegalStateException if they are not within {@code patience}
     */
    public HttpConnections connect(InetSocketAddress server, int connections, Duration patience) throws IOException {
        var all = new HttpConnections(server, selector, connections);
        long start = System.nanoTime();
        while (!all.areOpen()) {
            all.openMore();
            select(LONGEST_WAIT_NANOS);
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new IllegalStateException("the server did not take " + connections + " connections in time");
            }
        }
        return all;
    }

    /** Returns when every load that is carried is over, or after {@code atMost}; they tell which. */
    public void run(Duration atMost, HttpConnections... servers) throws IOException {
        List<HttpConnections> all = List.of(servers);
        long end = System.nanoTime() + atMost.toNanos();
        long now = System.nanoTime();
        while (now - end < 0 && !all.stream().allMatch(HttpConnections::areDone)) {
            long wait = LONGEST_WAIT_NANOS;
            for (HttpConnections each : all) {
                each.openMore();
                each.send(now);
                wait = Math.min(wait, each.nanosUntilDue(now));
            }
            select(wait);
            now = System.nanoTime();
        }
    }

    private void select(long waitNanos) throws IOException {
        long millis = TimeUnit.NANOSECONDS.toMillis(waitNanos);
        if (millis > 0) {
            selector.select(this::ready, millis);
        } else if (selector.selectNow(this::ready) == 0 && waitNanos > 0) {
            LockSupport.parkNanos(Math.min(STEP_NANOS, waitNanos));
        }
    }

    private void ready(SelectionKey key) {
        ((HttpConnection) key.attachment()).ready(room);
    }

    /** Ends all connections. */
    @Override
    public void close() throws IOException {
        selector.keys().forEach(key -> ((HttpConnection) key.attachment()).close());
        selector.close();
    }
}
