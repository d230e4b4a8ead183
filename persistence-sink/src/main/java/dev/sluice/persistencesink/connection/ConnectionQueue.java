package dev.sluice.persistencesink.connection;

import java.util.List;

/** Where API Gateway writes what becomes of its connections. Thread-safe. */
public interface ConnectionQueue extends AutoCloseable {
    /** @param receipt what to acknowledge it with */
    record Letter(String id, String receipt, String body) {}

    /** Some that wait; empty after a while without any. They come again if they are not acknowledged. */
    List<Letter> receive();

    /** They are done with. One that is not acknowledged for a passing reason comes again. */
    void acknowledge(List<Letter> letters);

    @Override
    void close();
}
