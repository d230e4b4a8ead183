package dev.sluice.persistencesink.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.localstack.EmbeddedStack;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.booking.JdbiOutcomeStore;
import dev.sluice.persistencesink.booking.Outcomes;
import dev.sluice.persistencesink.booking.WriteResult.Written;
import dev.sluice.persistencesink.figures.SaleFigures;
import dev.sluice.persistencesink.notification.NotificationId;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class FlywaySchemaIT {
    private static final String BOOKING = """
            INSERT INTO booking (event_id, request_id, user_id, state, seq, position, seat_ids, payment_id, decided_at)
            VALUES ('e', 'r1', 'user-1', 'CONFIRMED', 2, 1, '{A-1}', 'pay-1', now())
            """;
    private static final String HISTORY = """
            INSERT INTO booking_history (event_id, request_id, outcome, seq, position, seat_ids, payment_id, decided_at)
            VALUES ('e', 'r1', 'HELD', 1, 1, '{A-1}', NULL, now()),
                   ('e', 'r1', 'CONFIRMED', 2, NULL, '{A-1}', 'pay-1', now())
            """;
    private static final String SEAT = "INSERT INTO booked_seat VALUES ('e', 'A-1', 'r1', true)";
    private static final String OUTBOX = """
            INSERT INTO notification_outbox (notification_id, event_id, request_id, kind, sent_at)
            VALUES (?, 'e', 'r1', 'booking.held.v1', now()), (?, 'e', 'r1', 'booking.confirmed.v1', NULL)
            """;

    @Test
    void whatWasWrittenBeforeRefundsIsStillThereAndStillKnown(LocalStack stack) {
        // Given
        var outcomes = new Outcomes("e");
        try (var fresh = FreshDatabase.withoutSchema(stack)) {
            migrateToFirst(fresh);
            fresh.jdbi().useHandle(handle -> {
                handle.execute(BOOKING);
                handle.execute(HISTORY);
                handle.execute(SEAT);
                handle.execute(
                        OUTBOX,
                        NotificationId.of("e", "r1", "booking.held.v1"),
                        NotificationId.of("e", "r1", "booking.confirmed.v1"));
            });

            // When
            fresh.database().migrate();
            var written = new JdbiOutcomeStore(fresh.jdbi())
                    .write(Outcomes.logged(
                            outcomes.held("r1", 1, "A-1"),
                            outcomes.confirmed("r1", 2, "A-1"),
                            outcomes.refundDue("r1", 2, "pay-2")));

            // Then
            assertThat(written).isEqualTo(new Written(1));
            assertThat(SaleFigures.read(fresh.environment(), "e")).isEqualTo(new SaleFigures(0, 0, 1, 0, 3, 1, 3, 1));
        }
    }

    @Test
    void aDatabaseNewerThanTheProgramIsRefusedAndBothVersionsAreNamed(LocalStack stack) {
        // Given
        try (var fresh = FreshDatabase.in(stack)) {
            String ours = newest(fresh);
            insertMigration(fresh, 99, true);

            // Then
            assertThatThrownBy(fresh.database()::migrate)
                    .isInstanceOf(WrongSchema.class)
                    .hasMessageContaining("version 99")
                    .hasMessageContaining("program's " + ours);
            assertThatThrownBy(fresh.database()::isMigrated).isInstanceOf(WrongSchema.class);
        }
    }

    @Test
    void aMigrationThatFailedHalfWayIsRefused(LocalStack stack) {
        // Given
        try (var fresh = FreshDatabase.in(stack)) {
            String ours = newest(fresh);
            insertMigration(fresh, 98, false);

            // Then
            assertThatThrownBy(fresh.database()::migrate)
                    .isInstanceOf(WrongSchema.class)
                    .hasMessageContaining("migration 98")
                    .hasMessageContaining("is at " + ours);
        }
    }

    /** Roles belong to the server, so this needs one of its own. */
    @Test
    void aMigratingUserWhoMayNotCreateRolesGetsTheSchemaAndMayHaveTheGrantsLater() {
        // Given
        try (var stack = EmbeddedStack.createForOwner();
                var fresh = FreshDatabase.withoutSchema(stack);
                var owner = fresh.asOwnerWithoutRights()) {
            // When
            owner.database().migrate();
            boolean migrated = owner.database().isMigrated();
            fresh.execute("CREATE ROLE sluice_writer");
            fresh.execute("CREATE ROLE sluice_reader");
            owner.execute("SELECT grant_sluice_roles()");

            // Then
            assertThat(migrated).isTrue();
            try (var reader = fresh.asMemberOf("sluice_reader")) {
                reader.execute("SELECT count(*) FROM booking");
            }
        }
    }

    private static String newest(FreshDatabase fresh) {
        return fresh.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT max(version::int) FROM flyway_schema_history")
                        .mapTo(String.class)
                        .one());
    }

    private static void insertMigration(FreshDatabase fresh, int version, boolean success) {
        fresh.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO flyway_schema_history VALUES (?, ?, 'x', 'SQL', 'V__x.sql', 0, 'y', now(), 1, ?)",
                        version,
                        Integer.toString(version),
                        success));
    }

    private static void migrateToFirst(FreshDatabase fresh) {
        Flyway.configure(FlywaySchemaIT.class.getClassLoader())
                .dataSource(
                        fresh.environment().get("SLUICE_POSTGRES_URL"),
                        LocalStack.POSTGRES_USER,
                        LocalStack.POSTGRES_USER)
                .locations(FlywaySchema.LOCATION)
                .target("1")
                .load()
                .migrate();
    }
}
