package dev.sluice.persistencesink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.booking.JdbiOutcomeStore;
import dev.sluice.persistencesink.booking.Outcomes;
import dev.sluice.persistencesink.database.FreshDatabase;
import dev.sluice.persistencesink.loop.StopSignal;
import dev.sluice.persistencesink.notification.Outbox.Parking;
import dev.sluice.persistencesink.notification.Outbox.Retry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
        outbox().retryLater(List.of(new Retry(claimed.getLast(), Duration.ZERO, 0)));

        // Then
        assertThat(claimed)
                .extracting(Notification::kind)
                .containsExactly("booking.refund-due.v1", "booking.refund-due.v1");
        assertThat(claimed).extracting(one -> one.parameters().get("paymentId")).containsExactly("pay-1", "pay-2");
        assertThat(outbox().claim(10, Duration.ZERO))
                .extracting(Notification::id)
                .containsExactly(claimed.getLast().id());
    }

    @Test
    void everyOutcomeFillsItsTemplate() {
        // Given
        var outcomes = new Outcomes("event-1");
        new JdbiOutcomeStore(database.jdbi())
                .write(Outcomes.logged(
                        outcomes.held("r1", 1, "A-1", "A-2"),
                        outcomes.confirmed("r1", 2, "A-1", "A-2"),
                        outcomes.refundDue("r1", 2, "pay-2"),
                        outcomes.held("r2", 3, "A-3"),
                        outcomes.released("r2", 4, "A-3"),
                        outcomes.rejected("r3", 4)));

        // When
        var claimed = outbox().claim(10, Duration.ZERO);

        // Then
        assertThat(claimed)
                .hasSize(6)
                .allSatisfy(one -> assertThat(TemplateCheck.of(one)).isEmpty())
                .allSatisfy(one -> assertThat(one.userId()).contains("user-1"));
        assertThat(claimed)
                .filteredOn(one -> one.kind().equals("booking.held.v1"))
                .first()
                .extracting(Notification::parameters)
                .isEqualTo(Map.of(
                        "state", "HELD",
                        "seq", "1",
                        "seats", "2",
                        "decidedAt", "2026-11-23T10:00:00.123Z",
                        "expiresAt", "2026-11-23T10:03:00.123Z"));
    }

    @Test
    void parkedOnesAreListedAndReleasedByIdOrReason() {
        // Given
        decide("r1");
        decide("r2");
        decide("r3");
        var claimed = outbox().claim(10, Duration.ofHours(1));
        outbox().park(List.of(
                new Parking(claimed.get(0), "sqs:TooLong"),
                new Parking(claimed.get(1), "sqs:Invalid"),
                new Parking(claimed.get(2), "sqs:Invalid")));

        // When
        var listed = ParkedNotifications.list(database.environment(), 10);
        int byId = ParkedNotifications.release(
                database.environment(), List.of(claimed.get(0).id()));
        var afterOne = outbox().claim(10, Duration.ofHours(1));
        int byReason = ParkedNotifications.release(database.environment(), "sqs:Invalid");

        // Then
        assertThat(listed).extracting(ParkedNotification::requestId).containsExactlyInAnyOrder("r1", "r2", "r3");
        assertThat(listed).extracting(ParkedNotification::reason).contains("sqs:TooLong", "sqs:Invalid");
        assertThat(byId).isEqualTo(1);
        assertThat(afterOne).extracting(Notification::requestId).containsExactly("r1");
        assertThat(byReason).isEqualTo(2);
        assertThat(outbox().claim(10, Duration.ZERO)).hasSize(2);
        assertThat(ParkedNotifications.list(database.environment(), 10)).isEmpty();
    }

    @Test
    void dispatchersSideBySideDeliverEachOnce() throws Exception {
        // Given
        for (int i = 0; i < 300; i++) {
            decide("r" + i);
        }
        var channel = new FakeChannel(10);
        var settings = new OutboxSettings(3, 20, Duration.ofMillis(10), Duration.ofMinutes(1), 3);
        Callable<Integer> drain = () -> drain(channel, settings);

        // When
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(drain, drain, drain))) {
                done.get();
            }
        }

        // Then
        assertThat(channel.delivered())
                .hasSize(300)
                .extracting(Notification::id)
                .doesNotHaveDuplicates();
    }

    private int drain(FakeChannel channel, OutboxSettings settings) {
        var dispatcher = new OutboxDispatcher(
                outbox(), channel, settings, new OutboxMetrics(new SimpleMeterRegistry()), Clock.systemUTC());
        int delivered = 0;
        for (int due = dispatcher.dispatch(new StopSignal()); due > 0; due = dispatcher.dispatch(new StopSignal())) {
            delivered += due;
        }
        return delivered;
    }
}
