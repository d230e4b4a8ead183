package dev.sluice.persistencesink.connection;

import dev.sluice.persistencesink.connection.ConnectionChange.Connected;
import dev.sluice.persistencesink.connection.ConnectionChange.Disconnected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * {@link Connections} in Postgres. A row without a user is a connection that ended. It stays as long as a connection can
 * live: a beginning that is told even later is refused for its age.
 */
public final class JdbiConnections implements Connections {
    /** An unlikely clock ahead of ours must not lengthen the connection's life. */
    private static final String CONNECT = """
            INSERT INTO websocket_connection (connection_id, user_id, connected_at, expires_at)
            SELECT :connectionId, :userId, connected_at, connected_at + :life
              FROM (SELECT least(CAST(:connectedAt AS timestamptz), now())) AS began(connected_at)
             WHERE connected_at + :life > now()
            ON CONFLICT (connection_id) DO NOTHING
            """;

    private static final String FORGET_OLDEST = """
            UPDATE websocket_connection
               SET user_id = NULL
             WHERE connection_id IN (
                     SELECT connection_id FROM websocket_connection
                      WHERE user_id = :userId AND expires_at > now()
                      ORDER BY connected_at DESC, connection_id
                     OFFSET :limit)
            """;

    private static final String DISCONNECT = """
            INSERT INTO websocket_connection (connection_id, user_id, connected_at, expires_at)
            VALUES (:connectionId, NULL, now(), now() + :life)
            ON CONFLICT (connection_id) DO UPDATE SET user_id = NULL, expires_at = EXCLUDED.expires_at
            """;

    private static final String OF_USERS = """
            SELECT user_id, connection_id
              FROM websocket_connection
             WHERE user_id = ANY (:userIds) AND expires_at > now()
             ORDER BY user_id, connected_at
            """;

    private static final String REMOVE_EXPIRED = "DELETE FROM websocket_connection WHERE expires_at <= now()";

    private final Jdbi jdbi;
    private final int limitOfUser;

    /** @param limitOfUser how many connections a user has at most */
    public JdbiConnections(Jdbi jdbi, int limitOfUser) {
        this.jdbi = jdbi;
        this.limitOfUser = limitOfUser;
    }

    @Override
    public void apply(List<ConnectionChange> changes) {
        jdbi.useTransaction(handle -> changes.forEach(change -> apply(handle, change)));
    }

    private void apply(Handle handle, ConnectionChange change) {
        switch (change) {
            case Connected connected -> connect(handle, connected);
            case Disconnected disconnected ->
                handle.createUpdate(DISCONNECT)
                        .bind("connectionId", disconnected.connectionId())
                        .bind("life", LIFE)
                        .execute();
        }
    }

    private void connect(Handle handle, Connected connected) {
        int added = handle.createUpdate(CONNECT)
                .bind("connectionId", connected.connectionId())
                .bind("userId", connected.userId())
                .bind("connectedAt", connected.connectedAt())
                .bind("life", LIFE)
                .execute();
        if (added > 0) {
            handle.createUpdate(FORGET_OLDEST)
                    .bind("userId", connected.userId())
                    .bind("limit", limitOfUser)
                    .execute();
        }
    }

    @Override
    public Map<String, List<String>> of(Collection<String> userIds) {
        var connections = new HashMap<String, List<String>>();
        jdbi.useHandle(handle -> handle.createQuery(OF_USERS)
                .bindArray("userIds", String.class, List.copyOf(userIds))
                .map((row, context) -> Map.entry(row.getString("user_id"), row.getString("connection_id")))
                .forEach(entry -> connections
                        .computeIfAbsent(entry.getKey(), user -> new ArrayList<>())
                        .add(entry.getValue())));
        return connections;
    }

    @Override
    public int removeExpired() {
        return jdbi.withHandle(handle -> handle.createUpdate(REMOVE_EXPIRED).execute());
    }
}
