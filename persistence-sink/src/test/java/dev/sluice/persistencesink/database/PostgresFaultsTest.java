package dev.sluice.persistencesink.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

class PostgresFaultsTest {
    @Test
    void theServersStateIsFoundUnderWhatWrapsIt() {
        // Given
        var postgres = new PSQLException("terminating connection", PSQLState.QUERY_CANCELED);

        // When
        var fault = PostgresFaults.in(new IllegalStateException(new RuntimeException(postgres)));

        // Then
        assertThat(fault).contains(new Fault.Transient("57014", ""));
    }

    @Test
    void theDriversErrorSaysMoreThanThePoolThatWrapsIt() {
        // Given
        var refused = new PSQLException("password", PSQLState.INVALID_PASSWORD);
        var pool = new SQLTransientConnectionException("no connection", "08001", refused);

        // Then
        assertThat(PostgresFaults.in(pool)).contains(new Fault.Halt("28P01", ""));
    }

    @Test
    void aPoolWithoutConnectionsIsAnOutage() {
        assertThat(PostgresFaults.in(new SQLTransientConnectionException("timed out")))
                .contains(new Fault.Transient(Triage.NO_STATE, ""));
    }

    @Test
    void whatDidNotComeFromTheDatabaseIsABug() {
        assertThat(PostgresFaults.in(new IllegalStateException("bug"))).isEmpty();
    }
}
