package dev.sluice.persistencesink.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.database.FreshDatabase;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On tables of a hundred thousand bookings, one in fifty of whose notifications is not delivered yet. */
@ExtendWith(LocalStackExtension.class)
class QuestionIT {
    private static final String FILL = """
            INSERT INTO booking (event_id, request_id, user_id, state, seq, seat_ids, expires_at, decided_at)
            SELECT 'e' || i % 10, 'r' || i, 'u' || i % 20000,
                   (ARRAY['HELD', 'REJECTED', 'REJECTED', 'CONFIRMED', 'RELEASED'])[1 + i / 10 % 5], i,
                   ARRAY['S-' || i], now() + i * interval '1 ms', now() - i * interval '1 ms'
              FROM generate_series(1, 100000) AS i;
            INSERT INTO booking_history (event_id, request_id, outcome, seq, seat_ids, decided_at)
            SELECT event_id, request_id, outcome, seq, seat_ids, decided_at
              FROM booking, unnest(ARRAY['HELD', 'RELEASED']) AS outcome;
            INSERT INTO booked_seat
            SELECT event_id, seat_ids[1], request_id, state IN ('HELD', 'CONFIRMED') FROM booking;
            INSERT INTO notification_outbox (notification_id, event_id, request_id, kind, attempts, sent_at)
            SELECT gen_random_uuid(), event_id, request_id, 'booking.held.v1', 1,
                   CASE WHEN seq % 50 = 0 THEN NULL ELSE now() END
              FROM booking;
            ANALYZE
            """;

    @SuppressWarnings("NullAway.Init") // by JUnit, before any test
    private static FreshDatabase database;

    @BeforeAll
    static void fill(LocalStack stack) {
        database = FreshDatabase.in(stack);
        database.jdbi().useHandle(handle -> handle.createScript(FILL).execute());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void anIndexAnswersAndNoBigTableIsReadThrough(Question question) {
        // When
        String plan = database.jdbi()
                .withHandle(handle -> handle.configure(
                                SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                        .createQuery("EXPLAIN (FORMAT JSON) " + question.sql())
                        .bind("eventId", "e3")
                        .bind("requestId", "r13")
                        .bind("seatId", "S-13")
                        .bind("state", "HELD")
                        .bind("userId", "u13")
                        .mapTo(String.class)
                        .one());

        // Then the two small tables may be read as they please
        boolean small = question == Question.STOPPED_EVENTS || question == Question.PROGRESS;
        assertThat(plan).contains("\"Node Type\"");
        assertThat(small || !plan.contains("Seq Scan")).as(plan).isTrue();
        assertThat(small || plan.contains("\"Index Name\"")).as(plan).isTrue();
    }
}
