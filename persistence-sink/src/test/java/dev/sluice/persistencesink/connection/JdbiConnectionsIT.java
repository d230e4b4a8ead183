package dev.sluice.persistencesink.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.connection.ConnectionChange.Connected;
import dev.sluice.persistencesink.database.FreshDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class JdbiConnectionsIT extends ConnectionsContract {
    @SuppressWarnings("NullAway.Init") // by JUnit, before any test
    private static FreshDatabase database;

    @BeforeAll
    static void createDatabase(LocalStack stack) {
        database = FreshDatabase.in(stack);
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbi().useHandle(handle -> handle.execute("TRUNCATE websocket_connection"));
    }

    @Override
    Connections connections() {
        return new JdbiConnections(database.jdbi(), LIMIT);
    }

    @Test
    void whatIsExpiredIsNobodysAndIsRemoved() {
        // Given
        connections().apply(List.of(new Connected("c1", "u1", Instant.now())));
        database.jdbi().useHandle(handle -> handle.execute("UPDATE websocket_connection SET expires_at = now()"));

        // When
        var open = connections().of(Set.of("u1"));
        int removed = connections().removeExpired();

        // Then
        assertThat(open).isEmpty();
        assertThat(removed).isEqualTo(1);
    }
}
