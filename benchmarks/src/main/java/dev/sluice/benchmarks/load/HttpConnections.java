package dev.sluice.benchmarks.load;

import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** All connections to one server, and the load they carry. For the thread of their {@link LoadLoop}. */
public final class HttpConnections {
    /** A server's queue of connections that it has not taken yet is short, and one too many waits for a second. */
    private static final int OPENING_AT_ONCE = 200;

    private final InetSocketAddress server;
    private final Selector selector;
    private final int size;
    /** The one that rested the shortest goes first, so that a light load uses few. */
    private final Deque<HttpConnection> idle = new ArrayDeque<>();

    private Load load = new NoLoad();
    private int opening;
    private int open;
    private int endedByServer;

    HttpConnections(InetSocketAddress server, Selector selector, int size) {
        this.server = server;
        this.selector = selector;
        this.size = size;
    }

    /** How many the server ended. */
    public int endedByServer() {
        return endedByServer;
    }

    /** From the next run on, instead of what they carried before. */
    public void carry(Load next) {
        load = next;
    }

    boolean areDone() {
        return load.isOver();
    }

    /** How long until there is something to send and a connection to send it on, unless the server does something. */
    long nanosUntilDue(long nowNanos) {
        return idle.isEmpty() ? Long.MAX_VALUE : load.nanosUntilDue(nowNanos);
    }

    boolean areOpen() {
        return open == size;
    }

    /** Opens as many of those that are missing as may be on their way at once. */
    void openMore() {
        while (opening < OPENING_AT_ONCE && open + opening < size) {
            opening++;
            HttpConnection.open(this, server, selector);
        }
    }

    /** Sends what is due, as far as there are connections without a call. */
    void send(long nowNanos) {
        while (!idle.isEmpty()) {
            Optional<Call> call = load.next(nowNanos);
            if (call.isEmpty()) {
                return;
            }
            idle.pop().send(call.get());
        }
    }

    void opened(HttpConnection connection) {
        opening--;
        open++;
        idle(connection);
    }

    void idle(HttpConnection connection) {
        idle.push(connection);
    }

    void answered(Call call, Answer answer) {
        load.answered(call, answer, System.nanoTime());
    }

    void ended(HttpConnection connection, Optional<Call> underWay) {
        open--;
        endedByServer++;
        idle.remove(connection);
        underWay.ifPresent(call -> load.lost(call, System.nanoTime()));
    }
}
