package dev.sluice.persistencesink.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.booking.JdbiOutcomeStore;
import dev.sluice.persistencesink.booking.Outcomes;
import dev.sluice.persistencesink.booking.WriteResult.Written;
import dev.sluice.persistencesink.figures.SaleFigures;
import dev.sluice.persistencesink.notification.NotificationId;
import java.util.List;
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
                    .write(List.of(
                            outcomes.held("r1", 1, "A-1"),
                            outcomes.confirmed("r1", 2, "A-1"),
                            outcomes.refundDue("r1", 2, "pay-2")));

            // Then
            assertThat(written).isEqualTo(new Written(1));
            assertThat(SaleFigures.read(fresh.environment(), "e")).isEqualTo(new SaleFigures(0, 0, 1, 0, 3, 1, 3, 1));
        }
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
