package dev.sluice.persistencesink.connection;

import java.time.Instant;

/** What API Gateway says of a connection. Changes of one connection may arrive twice and in any order. */
public sealed interface ConnectionChange {
    /** Unique for ever. */
    String connectionId();

    /** A user listens. */
    record Connected(String connectionId, String userId, Instant connectedAt) implements ConnectionChange {}

    /** Nobody listens there any more, nor will again. */
    record Disconnected(String connectionId) implements ConnectionChange {}
}
