package dev.sluice.persistencesink.connection;

import dev.sluice.persistencesink.connection.ConnectionChange.Connected;
import dev.sluice.persistencesink.connection.ConnectionChange.Disconnected;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link Connections} for tests. Not thread-safe. */
public final class InMemoryConnections implements Connections {
    private static final String NOBODY = "";

    private record Row(String connectionId, String userId, Instant connectedAt, Instant expiresAt) {}

    private final Map<String, Row> rows = new HashMap<>();
    private final int limitOfUser;

    public InMemoryConnections(int limitOfUser) {
        this.limitOfUser = limitOfUser;
    }

    @Override
    public void apply(List<ConnectionChange> changes) {
        changes.forEach(this::apply);
    }

    private void apply(ConnectionChange change) {
        Instant now = Instant.now();
        switch (change) {
            case Disconnected ended ->
                rows.put(ended.connectionId(), new Row(ended.connectionId(), NOBODY, now, now.plus(LIFE)));
            case Connected began -> connect(began, now);
        }
    }

    private void connect(Connected began, Instant now) {
        Instant at = began.connectedAt().isAfter(now) ? now : began.connectedAt();
        if (at.plus(LIFE).isAfter(now)) {
            rows.putIfAbsent(began.connectionId(), new Row(began.connectionId(), began.userId(), at, at.plus(LIFE)));
            List<Row> all = rowsOf(began.userId());
            all.subList(0, Math.max(0, all.size() - limitOfUser)).forEach(this::forget);
        }
    }

    private void forget(Row row) {
        rows.put(row.connectionId(), new Row(row.connectionId(), NOBODY, row.connectedAt(), row.expiresAt()));
    }

    private List<Row> rowsOf(String userId) {
        return rows.values().stream()
                .filter(row -> row.userId().equals(userId) && row.expiresAt().isAfter(Instant.now()))
                .sorted(Comparator.comparing(Row::connectedAt))
                .toList();
    }

    @Override
    public Map<String, List<String>> of(Collection<String> userIds) {
        return userIds.stream()
                .filter(user -> !rowsOf(user).isEmpty())
                .collect(Collectors.toMap(
                        user -> user,
                        user -> rowsOf(user).stream().map(Row::connectionId).toList()));
    }

    @Override
    public int removeExpired() {
        int before = rows.size();
        rows.values().removeIf(row -> !row.expiresAt().isAfter(Instant.now()));
        return before - rows.size();
    }
}
