/** Who listens on a WebSocket: kept from what API Gateway says of its connections. */
@NullMarked
package dev.sluice.persistencesink.connection;

import org.jspecify.annotations.NullMarked;
