package dev.sluice.persistencesink.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.persistencesink.connection.ConnectionChange.Connected;
import dev.sluice.persistencesink.connection.ConnectionChange.Disconnected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Connections} keeps. Each test gets an empty one, which allows a user {@link #LIMIT}. */
abstract class ConnectionsContract {
    static final int LIMIT = 3;
    private final Instant now = Instant.now();

    abstract Connections connections();

    @Test
    void aUserHasTheConnectionsThatAreOpen() {
        // When
        apply(connected("c1", "u1", 3), connected("c2", "u1", 2), connected("c3", "u2", 1), new Disconnected("c2"));

        // Then
        assertThat(of("u1")).containsExactly("c1");
        assertThat(of("u2")).containsExactly("c3");
        assertThat(connections().of(Set.of("u3"))).isEmpty();
    }

    @Test
    void whatIsToldTwiceCountsOnce() {
        // When
        apply(connected("c1", "u1", 3), connected("c1", "u1", 3));
        apply(connected("c1", "u1", 3), new Disconnected("c2"), new Disconnected("c2"));

        // Then
        assertThat(of("u1")).containsExactly("c1");
    }

    @Test
    void anEndThatIsToldBeforeTheBeginningIsTheEnd() {
        // When
        apply(new Disconnected("c1"));
        apply(connected("c1", "u1", 3));

        // Then
        assertThat(of("u1")).isEmpty();
    }

    @Test
    void anEndedConnectionNeverComesBack() {
        // Given
        apply(connected("c1", "u1", 3), new Disconnected("c1"));

        // When
        apply(connected("c1", "u1", 3));

        // Then
        assertThat(of("u1")).isEmpty();
    }

    @Test
    void aConnectionThatIsOlderThanOnesLifeIsOver() {
        // When
        connections().apply(List.of(new Connected("c1", "u1", now.minus(Connections.LIFE))));

        // Then
        assertThat(of("u1")).isEmpty();
    }

    @Test
    void aConnectionFromTheFutureIsYoungAndNothingMore() {
        // When
        connections().apply(List.of(new Connected("c1", "u1", now.plus(Duration.ofDays(1)))));

        // Then
        assertThat(of("u1")).containsExactly("c1");
    }

    @Test
    void beyondTheLimitTheOldestIsForgottenForGood() {
        // When
        apply(
                connected("c2", "u1", 4),
                connected("c1", "u1", 5),
                connected("c3", "u1", 3),
                connected("c4", "u1", 2),
                connected("c1", "u1", 5));

        // Then
        assertThat(of("u1")).containsExactly("c2", "c3", "c4");
    }

    @Test
    void whatStillMattersIsNotRemoved() {
        // Given
        apply(connected("c1", "u1", 3), new Disconnected("c2"));

        // When
        int removed = connections().removeExpired();

        // Then
        assertThat(removed).isZero();
        apply(connected("c2", "u1", 3));
        assertThat(of("u1")).containsExactly("c1");
    }

    private void apply(ConnectionChange... changes) {
        connections().apply(List.of(changes));
    }

    private Connected connected(String connectionId, String userId, int minutesAgo) {
        return new Connected(connectionId, userId, now.minus(Duration.ofMinutes(minutesAgo)));
    }

    private List<String> of(String userId) {
        return connections().of(Set.of(userId)).getOrDefault(userId, List.of());
    }
}
