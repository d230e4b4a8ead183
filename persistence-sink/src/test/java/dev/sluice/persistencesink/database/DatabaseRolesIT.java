package dev.sluice.persistencesink.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalStackExtension.class)
class DatabaseRolesIT {
    @SuppressWarnings("NullAway.Init") // by JUnit, before any test
    private static FreshDatabase owner;

    @SuppressWarnings("NullAway.Init")
    private static FreshDatabase writer;

    @SuppressWarnings("NullAway.Init")
    private static FreshDatabase reader;

    @BeforeAll
    static void createLogins(LocalStack stack) {
        owner = FreshDatabase.in(stack);
        writer = owner.asMemberOf("sluice_writer");
        reader = owner.asMemberOf("sluice_reader");
    }

    @AfterAll
    static void close() {
        List.of(reader, writer, owner).forEach(FreshDatabase::close);
    }

    @Test
    void everyTableHasGrantsAlsoOneThatComesLater() {
        // Given
        owner.jdbi().useHandle(handle -> handle.execute("CREATE TABLE of_a_later_migration (id bigint)"));

        // When
        List<String> without = owner.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT relname FROM pg_class
                         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
                           AND NOT (has_table_privilege('sluice_reader', oid, 'SELECT')
                                    AND has_table_privilege('sluice_writer', oid, 'SELECT')
                                    AND (has_table_privilege('sluice_writer', oid, 'INSERT')
                                         OR relname = 'flyway_schema_history'))
                        """).mapTo(String.class).list());

        // Then
        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM booking_history",
                "UPDATE booking_history SET seq = 0",
                "TRUNCATE booking_history",
                "DELETE FROM booking",
                "DELETE FROM notification_outbox",
                "DROP TABLE booking_history",
                "ALTER TABLE booking ADD COLUMN more text",
                "CREATE TABLE another (id bigint)",
                "UPDATE flyway_schema_history SET success = false"
            })
    void theWriterMayNot(String statement) {
        assertRefused(writer.jdbi(), statement);
    }

    @Test
    void theWriterMayRemoveConnections() {
        assertThatCode(() -> writer.jdbi().useHandle(handle -> handle.execute("DELETE FROM websocket_connection")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO event VALUES ('e')",
                "UPDATE booking SET seq = 0",
                "DELETE FROM booked_seat",
                "UPDATE stopped_event SET released_at = now()",
                "CREATE TABLE another (id bigint)"
            })
    void theReaderMayNot(String statement) {
        assertRefused(reader.jdbi(), statement);
    }

    @Test
    void theReaderMayLookAtEverything() {
        // Given
        List<String> tables = owner.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                        .mapTo(String.class)
                        .list());

        // Then
        assertThat(tables)
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(
                        table -> reader.jdbi().useHandle(handle -> handle.execute("SELECT count(*) FROM " + table)));
    }

    /** Without the right to look into the history of migrations, a sink could not wait for them. */
    @Test
    void theWriterSeesThatTheSchemaStands() {
        assertThat(writer.database().isMigrated()).isTrue();
    }

    private static void assertRefused(Jdbi jdbi, String statement) {
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(statement)))
                .satisfies(thrown -> assertThat(PostgresFaults.in(thrown)).contains(new Fault.Halt("42501", "")));
    }
}
