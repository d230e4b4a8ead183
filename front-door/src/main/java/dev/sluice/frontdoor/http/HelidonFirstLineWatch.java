package dev.sluice.frontdoor.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/**
 * Connections whose requests' first lines have to arrive in time, counted from the first byte on. Helidon tells nobody of
 * a line before all of it is there, so this stands between it and the socket. Before the first byte the connection is
 * idle, and that is another limit.
 */
record HelidonFirstLineWatch(ServerConnectionSelector http, Arrivals arrivals) implements ServerConnectionSelector {
    @Override
    public int bytesToIdentifyConnection() {
        return http.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }

    /** Within headers or a body the time runs already; what is read after them has until the end of the next headers. */
    @Override
    public ServerConnection connection(ConnectionContext connection) {
        return http.connection(
                new HelidonConnection(connection, new HelidonTimedReader(connection.dataReader(), arrivals).timed()));
    }
}
