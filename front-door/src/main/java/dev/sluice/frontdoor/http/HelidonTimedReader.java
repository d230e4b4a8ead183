package dev.sluice.frontdoor.http;

import io.helidon.common.buffers.DataReader;

/** Reads from a connection, and begins to take the time with the first byte of whatever comes. For one thread. */
final class HelidonTimedReader {
    private final DataReader socket;
    private final Arrivals arrivals;
    private final DataReader timed = DataReader.create(this::pull);

    HelidonTimedReader(DataReader socket, Arrivals arrivals) {
        this.socket = socket;
        this.arrivals = arrivals;
    }

    DataReader timed() {
        return timed;
    }

    /** What is there unread may be the beginning of a line: it came with the end of the request before. */
    private byte[] pull() {
        if (timed.available() > 0) {
            arrivals.beginUnlessBegun();
        }
        socket.ensureAvailable();
        arrivals.beginUnlessBegun();
        return socket.readBytes(socket.available());
    }
}
