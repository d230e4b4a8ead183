package dev.sluice.persistencesink;

import static dev.sluice.persistencesink.SinkFixture.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.database.MigrateSchema;
import dev.sluice.persistencesink.figures.SaleFigures;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalStackExtension.class)
class PersistenceSinkIT {
    private SinkFixture fixture;

    @BeforeEach
    void prepare(LocalStack stack, @TempDir Path stateDir) {
        fixture = new SinkFixture(stack, stateDir);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void outcomesBecomeRowsAndNotificationsAndARestartRepeatsNone() {
        // Given
        var outcomes = fixture.outcomes;
        try (var sink = fixture.startSink()) {
            for (int i = 1; i <= 500; i++) {
                fixture.send(outcomes.held("r" + i, i, "S-" + i));
            }
            for (int i = 501; i <= 700; i++) {
                fixture.send(outcomes.rejected("r" + i, 500));
            }
            fixture.awaitNotified(700);
            assertThat(sink.isLive()).isTrue();
            assertThat(sink.isReady()).isTrue();
        }

        // When
        try (var sink = fixture.startSink()) {
            fixture.send(outcomes.held("r1", 1, "S-1"));
            fixture.send(outcomes.confirmed("r1", 501, "S-1"));
            fixture.send(outcomes.released("r2", 502, "S-2"));
            fixture.send(outcomes.refundDue("r2", 502, "pay-2"));
            fixture.send(outcomes.refunded("r1", 503, "S-1"));
            fixture.awaitNotified(704);
            assertThat(sink.isLive()).isTrue();
        }

        // Then
        assertThat(fixture.figures()).isEqualTo(new SaleFigures(498, 200, 0, 2, 704, 498, 704, 704));
    }

    @Test
    void aSinkThatStartsBeforeItsDatabaseAndThenLosesItCatchesUpBothTimes() throws IOException {
        // Given
        try (var turnstile = fixture.turnstile()) {
            turnstile.shut();
            try (var sink = fixture.startSink()) {
                fixture.send(fixture.outcomes.held("r1", 1, "S-1"));
                await().atMost(PATIENCE).until(sink::isReady);
                turnstile.open();
                fixture.awaitNotified(1);

                // When
                turnstile.shut();
                fixture.send(fixture.outcomes.confirmed("r1", 2, "S-1"));
                fixture.send(fixture.outcomes.held("r2", 3, "S-2"));
                await().atMost(PATIENCE).until(sink::isWaitingForDatabase);
                boolean ready = sink.isReady();
                turnstile.open();
                fixture.awaitNotified(3);

                // Then
                assertThat(ready).isTrue();
                assertThat(sink.isLive()).isTrue();
                assertThat(fixture.figures()).isEqualTo(new SaleFigures(1, 0, 1, 0, 3, 2, 3, 3));
            }
        }
    }

    @Test
    void aServiceThatMayNotEnterItsDatabaseIsNotAlive() {
        // Given
        fixture.environment.put("SLUICE_POSTGRES_USER", "nobody-of-this-name");

        // When
        try (var sink = fixture.startSink()) {
            // Then
            await().atMost(PATIENCE).until(() -> !sink.isLive());
            assertThat(sink.isReady()).isFalse();
        }
    }

    @Test
    void aSinkThatIsOlderThanItsDatabaseIsNotAlive() {
        // Given
        fixture.database.execute(
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'of the future', 'SQL', 'V99__x.sql', 0,"
                        + " 'somebody', now(), 1, true");

        // When
        try (var sink = fixture.startSink()) {
            // Then
            await().atMost(PATIENCE).until(() -> !sink.isLive());
            assertThat(sink.isReady()).isFalse();
        }
    }

    @Test
    void aSinkThatIsNotToMigrateWaitsForWhoeverDoes() {
        // Given
        fixture.database.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        fixture.environment.put("SLUICE_POSTGRES_MIGRATE", "false");
        try (var sink = fixture.startSink()) {
            fixture.send(fixture.outcomes.held("r1", 1, "S-1"));
            assertThat(sink.isReady()).isFalse();

            // When
            MigrateSchema.run(fixture.environment);
            fixture.awaitNotified(1);

            // Then
            assertThat(sink.isReady()).isTrue();
        }
    }
}
