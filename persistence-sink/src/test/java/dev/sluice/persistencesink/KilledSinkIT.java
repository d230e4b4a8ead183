package dev.sluice.persistencesink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.booking.Outcomes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Takes most of a minute: eleven starts of a process. */
@ExtendWith(LocalStackExtension.class)
class KilledSinkIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KILLS = 10;
    private static final int REQUESTS_A_ROUND = 2_500;
    private static final int OUTCOMES_A_ROUND = 2 * REQUESTS_A_ROUND;
    private static final int EVENTS = 5;

    private SinkFixture fixture;

    @BeforeEach
    void prepare(LocalStack stack, @TempDir Path stateDir) {
        fixture = new SinkFixture(stack, stateDir);
        // The notifications are another matter, and would be told twice of course.
        fixture.environment.put("SLUICE_OUTBOX_POLL_INTERVAL_MS", "60000");
        // Many small batches, so that a kill meets all the places between them.
        fixture.environment.put("SLUICE_SINK_BATCH_SIZE", "100");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void rowsEqualTheLogAfterTenKillsAtRandomMoments() throws InterruptedException {
        // Given
        long seed = System.nanoTime();
        System.out.println("KilledSinkIT seed " + seed);
        var random = new Random(seed);
        var log = new ArrayList<BookingOutcome>();

        // When
        for (int round = 0; round < KILLS; round++) {
            int written = round * OUTCOMES_A_ROUND;
            send(log, round);
            try (var sink = SinkProcess.start(fixture.environment)) {
                awaitRows(sink, written + 1 + random.nextInt(OUTCOMES_A_ROUND - 1));
                sink.kill();
            }
            forgetTheDead();
        }
        try (var sink = SinkProcess.start(fixture.environment)) {
            awaitRows(sink, KILLS * OUTCOMES_A_ROUND);
        }
        forgetTheDead();

        // Then
        assertThat(rows("SELECT event_id || request_id || outcome || seq || array_to_string(seat_ids, ',')"
                        + " FROM booking_history WHERE event_id LIKE ? ORDER BY 1"))
                .isEqualTo(log.stream().map(KilledSinkIT::row).sorted().toList());
        assertThat(rows("SELECT event_id || request_id || state || seq || array_to_string(seat_ids, ',')"
                        + " FROM booking WHERE event_id LIKE ? ORDER BY 1"))
                .isEqualTo(log.stream()
                        .filter(outcome -> !(outcome instanceof Held))
                        .map(KilledSinkIT::row)
                        .sorted()
                        .toList());
        assertThat(rows("SELECT notification_id FROM notification_outbox WHERE event_id LIKE ?"))
                .doesNotHaveDuplicates()
                .hasSize(log.size());
    }

    private void send(List<BookingOutcome> log, int round) {
        for (int i = 0; i < REQUESTS_A_ROUND; i++) {
            var outcomes = new Outcomes(fixture.event + "-" + i % EVENTS);
            int number = round * REQUESTS_A_ROUND + i;
            String request = "r" + number;
            String seat = "S-" + number;
            BookingOutcome end = i % 3 == 0
                    ? outcomes.released(request, 2L * number + 2, seat)
                    : outcomes.confirmed(request, 2L * number + 2, seat);
            log.add(outcomes.held(request, 2L * number + 1, seat));
            log.add(end);
            fixture.send(log.get(log.size() - 2));
            fixture.send(end);
        }
        fixture.flush();
    }

    private static String row(BookingOutcome outcome) {
        String name = outcome instanceof Held ? "HELD" : outcome instanceof Confirmed ? "CONFIRMED" : "RELEASED";
        String request = outcome.requestId();
        return outcome.eventId() + request + name + outcome.seq() + "S-" + request.substring(1);
    }

    private void awaitRows(SinkProcess sink, int rows) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            assertThat(sink.isAlive()).isTrue();
            return Integer.parseInt(rows("SELECT count(*) FROM booking_history WHERE event_id LIKE ?")
                            .getFirst())
                    >= rows;
        });
    }

    private List<String> rows(String sql) {
        return fixture.database
                .jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind(0, fixture.event + "-%")
                        .mapTo(String.class)
                        .list());
    }

    /** Otherwise each start would wait ten seconds for the session of the one before to end. */
    private void forgetTheDead() throws InterruptedException {
        String bootstrap = fixture.environment.getOrDefault("SLUICE_KAFKA_BOOTSTRAP", "");
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            admin.removeMembersFromConsumerGroup(
                            PersistenceSink.APPLICATION_ID, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
