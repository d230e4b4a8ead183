package dev.sluice.persistencesink.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.persistencesink.connection.ConnectionQueue.Letter;
import dev.sluice.persistencesink.loop.Backoff;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowConnectionsTest {
    private final FakeQueue queue = new FakeQueue();
    private final InMemoryConnections connections = new InMemoryConnections(5);
    private final FollowConnections follower = following(connections);

    private FollowConnections following(Connections store) {
        return new FollowConnections(queue, store, new Backoff(new Random(1)), InstantSource.system());
    }

    @Test
    void whatTheGatewayWritesIsKept() {
        // Given
        queue.put(connect("c1="), connect("c2="), "{\"type\":\"DISCONNECT\",\"connectionId\":\"c1=\",\"userId\":\"\"}");

        // When
        follower.turn();

        // Then
        assertThat(connections.of(Set.of("u-1"))).containsEntry("u-1", List.of("c2="));
        assertThat(queue.acknowledged).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "{}",
                "{\"type\":\"MESSAGE\",\"connectionId\":\"c1=\"}",
                "{\"type\":\"DISCONNECT\"}",
                "{\"type\":\"DISCONNECT\",\"connectionId\":\"../../x y\"}",
                "{\"type\":\"CONNECT\",\"connectionId\":\"c1=\",\"connectedAt\":1800000000000}",
                "{\"type\":\"CONNECT\",\"connectionId\":\"c1=\",\"userId\":\"u-1\"}",
                "{\"type\":\"CONNECT\",\"connectionId\":\"c1=\",\"userId\":\"u 1\",\"connectedAt\":1800000000000}",
                "{\"type\":\"CONNECT\",\"connectionId\":\"c1=\",\"userId\":\"u-1\",\"connectedAt\":-9223372036854775808}",
            })
    void whatIsMalformedIsDroppedAndStopsNobody(String body) {
        // Given
        queue.put(body, connect("c2="));

        // When
        follower.turn();

        // Then
        assertThat(connections.of(Set.of("u-1"))).containsEntry("u-1", List.of("c2="));
        assertThat(queue.acknowledged).hasSize(2);
    }

    @Test
    void whatTheStoreDoesNotHaveIsNotAcknowledged() {
        // Given
        queue.put(connect("c1="));

        // Then
        assertThatThrownBy(following(new NoConnections())::turn).hasMessage("no database");
        assertThat(queue.acknowledged).isEmpty();
    }

    private static String connect(String connectionId) {
        return "{\"type\":\"CONNECT\",\"connectionId\":\"" + connectionId + "\",\"userId\":\"u-1\",\"connectedAt\":"
                + Instant.now().toEpochMilli() + "}";
    }

    private static final class FakeQueue implements ConnectionQueue {
        private final List<Letter> waiting = new ArrayList<>();
        private final List<Letter> acknowledged = new ArrayList<>();

        private void put(String... bodies) {
            Arrays.stream(bodies).map(body -> new Letter("id", "receipt", body)).forEach(waiting::add);
        }

        @Override
        public List<Letter> receive() {
            return List.copyOf(waiting);
        }

        @Override
        public void acknowledge(List<Letter> letters) {
            acknowledged.addAll(letters);
        }

        @Override
        public void close() {}
    }

    private static final class NoConnections implements Connections {
        @Override
        public void apply(List<ConnectionChange> changes) {
            throw new IllegalStateException("no database");
        }

        @Override
        public Map<String, List<String>> of(Collection<String> userIds) {
            return Map.of();
        }

        @Override
        public int removeExpired() {
            return 0;
        }
    }
}
