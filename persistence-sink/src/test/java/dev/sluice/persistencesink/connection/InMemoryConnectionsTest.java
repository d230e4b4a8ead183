package dev.sluice.persistencesink.connection;

class InMemoryConnectionsTest extends ConnectionsContract {
    private final InMemoryConnections connections = new InMemoryConnections(LIMIT);

    @Override
    Connections connections() {
        return connections;
    }
}
