package dev.sluice.persistencesink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.booking.JdbiOutcomeStore;
import dev.sluice.persistencesink.booking.Outcomes;
import dev.sluice.persistencesink.database.FreshDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class JdbiOutboxIT extends OutboxContract {
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
        database.jdbi().useHandle(handle -> handle.execute("TRUNCATE booking, booking_history, notification_outbox"));
    }

    @Override
    Outbox outbox() {
        return new JdbiOutbox(database.jdbi());
    }

    @Override
    void decide(String requestId) {
        BookingOutcome rejected = new Outcomes("event-1").rejected(requestId, 0);
        new JdbiOutcomeStore(database.jdbi()).write(Outcomes.logged(rejected));
    }

    @Test
    void twoRefundsOfOneRequestAreDeliveredOneByOne() {
        // Given
        var outcomes = new Outcomes("event-1");
        new JdbiOutcomeStore(database.jdbi())
                .write(Outcomes.logged(outcomes.refundDue("r1", 0, "pay-1"), outcomes.refundDue("r1", 0, "pay-2")));
        var claimed = outbox().claim(10, Duration.ofHours(1));

        // When
        outbox().markSent(List.of(claimed.getFirst()));
        outbox().retryLater(claimed.getLast(), Duration.ZERO);

        // Then
        assertThat(claimed)
                .extracting(Notification::kind)
                .containsExactly("booking.refund-due.v1", "booking.refund-due.v1");
        assertThat(outbox().claim(10, Duration.ZERO))
                .extracting(Notification::id)
                .containsExactly(claimed.getLast().id());
    }
}
