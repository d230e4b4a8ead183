package dev.sluice.persistencesink;

import static dev.sluice.persistencesink.SinkFixture.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.MemberDescription;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(LocalStackExtension.class)
class DatabaseFaultIT {
    /** Long beside the time a batch takes; an hour would differ only in the pauses, which have a test of their own. */
    private static final Duration OUTAGE = Duration.ofSeconds(6);

    private SinkFixture fixture;
    private Jdbi server;

    @BeforeEach
    void prepare(LocalStack stack, @TempDir Path stateDir) {
        fixture = new SinkFixture(stack, stateDir);
        server = Jdbi.create(stack.postgresUrl(), LocalStack.POSTGRES_USER, LocalStack.POSTGRES_USER);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource
    void theSinkHoldsItsPlaceThroughAFaultThatPasses(DatabaseFault fault) {
        // Given
        try (var sink = fixture.startSink()) {
            fixture.send(fixture.outcomes.held("r1", 1, "S-1"));
            fixture.awaitNotified(1);

            // When
            fault.begin(fixture.database, server);
            fixture.send(fixture.outcomes.held("r2", 2, "S-2"));
            await().atMost(PATIENCE).until(sink::isWaitingForDatabase);
            boolean ready = sink.isReady();
            fault.end(fixture.database, server);
            fixture.awaitNotified(2);

            // Then
            assertThat(ready).isTrue();
            assertThat(sink.isLive()).isTrue();
            assertThat(fixture.figures().outcomes()).isEqualTo(2);
        }
    }

    @Test
    void whileTheDatabaseIsDownOutcomesKeepComingAndNobodyIsRebalanced() throws IOException {
        // Given
        try (var turnstile = fixture.turnstile();
                var sink = fixture.startSink()) {
            fixture.send(fixture.outcomes.held("r0", 1, "S-0"));
            fixture.awaitNotified(1);
            List<String> members = members();
            var seenReady = new ArrayList<Boolean>();

            // When
            turnstile.shut();
            Instant end = Instant.now().plus(OUTAGE);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
                int number = seenReady.size() + 1;
                fixture.send(fixture.outcomes.held("r" + number, number + 1, "S-" + number));
                seenReady.add(sink.isReady());
                return Instant.now().isAfter(end);
            });
            boolean waiting = sink.isWaitingForDatabase();
            turnstile.open();
            fixture.awaitNotified(1 + seenReady.size());

            // Then
            assertThat(waiting).isTrue();
            assertThat(seenReady).containsOnly(true);
            assertThat(members()).isEqualTo(members);
            assertThat(fixture.figures().seatsTaken()).isEqualTo(1 + seenReady.size());
        }
    }

    @Test
    void aServerThatCrashesInTheMiddleOfABatchIsOneMoreOutage() {
        // Given a batch that stands in the middle of its statement
        try (var sink = fixture.startSink()) {
            fixture.send(fixture.outcomes.held("r1", 1, "S-1"));
            fixture.awaitNotified(1);
            fixture.database.jdbi().open().begin().execute("LOCK TABLE booked_seat");
            fixture.send(fixture.outcomes.held("r2", 2, "S-2"));
            fixture.send(fixture.outcomes.held("r3", 3, "S-3"));
            fixture.flush();
            await().atMost(PATIENCE).until(() -> !waitingForLock().isEmpty());

            // When a server process dies, Postgres cuts off all sessions and recovers from its log
            ProcessHandle.of(waitingForLock().getFirst()).orElseThrow().destroyForcibly();

            // Then
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> fixture.figures().outcomes() == 3);
            fixture.awaitNotified(3);
            assertThat(sink.isLive() && sink.isReady()).isTrue();
            assertThat(fixture.figures().outcomes()).isEqualTo(3);
        }
    }

    private List<Long> waitingForLock() {
        return server.withHandle(handle -> handle.createQuery("""
                        SELECT pid FROM pg_stat_activity
                         WHERE datname = :name AND wait_event_type = 'Lock' AND query LIKE 'WITH outcome%'
                        """)
                .bind("name", fixture.database.name())
                .mapTo(Long.class)
                .list());
    }

    private List<String> members() {
        String bootstrap = fixture.environment.getOrDefault("SLUICE_KAFKA_BOOTSTRAP", "");
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            String group = PersistenceSink.APPLICATION_ID;
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .flatMap(description -> description.members().stream())
                    .map(MemberDescription::consumerId)
                    .sorted()
                    .toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
