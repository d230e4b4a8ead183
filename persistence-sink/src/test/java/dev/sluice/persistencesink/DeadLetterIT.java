package dev.sluice.persistencesink;

import static dev.sluice.persistencesink.SinkFixture.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.booking.InMemoryOutcomeStore;
import dev.sluice.persistencesink.deadletter.DeadLetter;
import dev.sluice.persistencesink.deadletter.DeadLetterHeaders;
import dev.sluice.persistencesink.deadletter.KafkaDeadLetters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalStackExtension.class)
class DeadLetterIT {
    private static final int ALL = 10_000;

    private SinkFixture fixture;
    private KafkaDeadLetters deadLetters;

    @BeforeEach
    void prepare(LocalStack stack, @TempDir Path stateDir) {
        fixture = new SinkFixture(stack, stateDir);
        deadLetters = KafkaDeadLetters.of(fixture.environment);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatTheDatabaseRefusesIsParkedAndPersistedByAReplayOnceItIsAccepted() {
        // Given
        database("ALTER TABLE booking ADD CONSTRAINT no_poison CHECK (user_id <> '" + InMemoryOutcomeStore.POISON_USER
                + "')");
        fixture.send(fixture.outcomes.held("good", 1, "S-1"));
        fixture.send(fixture.outcomes.poison("bad", 2, "S-2"));
        try (var sink = fixture.startSink()) {
            await().atMost(PATIENCE).until(() -> letters().size() == 1);
            assertThat(sink.isLive()).isTrue();
            assertThat(fixture.figures().persisted()).isEqualTo(1);
            assertThat(letters().getFirst().headers())
                    .containsEntry(DeadLetterHeaders.REASON, "refused by the database")
                    .containsEntry(DeadLetterHeaders.SQLSTATE, "23514")
                    .containsEntry(DeadLetterHeaders.CONSTRAINT, "no_poison");

            // When
            database("ALTER TABLE booking DROP CONSTRAINT no_poison");
            int first = deadLetters.replay(Topics.BOOKING_OUTCOMES, this::isOurs);
            int second = deadLetters.replay(Topics.BOOKING_OUTCOMES, this::isOurs);

            // Then
            assertThat(List.of(first, second)).containsExactly(1, 1);
            fixture.awaitNotified(2);
            assertThat(fixture.figures().persisted()).isEqualTo(2);
        }
        assertThat(fixture.figures().outcomes()).isEqualTo(2);
    }

    @Test
    void whatIsNoOutcomeIsParkedAsItCame() {
        // Given
        fixture.sendRaw("not json".getBytes(StandardCharsets.UTF_8));
        fixture.send(fixture.outcomes.held("good", 1, "S-1"));

        // When
        try (var sink = fixture.startSink()) {
            fixture.awaitNotified(1);
            await().atMost(PATIENCE).until(() -> letters().size() == 1);
            assertThat(sink.isLive()).isTrue();
        }

        // Then
        DeadLetter letter = letters().getFirst();
        assertThat(letter.value()).isEqualTo("not json");
        assertThat(letter.reason()).isEqualTo("BookingOutcome: not valid JSON");
        assertThat(deadLetters.show(Topics.BOOKING_OUTCOMES, letter.partition(), letter.offset()))
                .contains(letter);
        assertThat(deadLetters.show(Topics.BOOKING_OUTCOMES, letter.partition(), letter.offset() + ALL))
                .isEmpty();
        assertThat(deadLetters.show(Topics.BOOKING_OUTCOMES, ALL, 0)).isEmpty();
    }

    private List<DeadLetter> letters() {
        return deadLetters.list(Topics.BOOKING_OUTCOMES, ALL).stream()
                .filter(this::isOurs)
                .toList();
    }

    private boolean isOurs(DeadLetter letter) {
        return letter.key().equals(fixture.event);
    }

    private void database(String statement) {
        fixture.database.jdbi().useHandle(handle -> handle.execute(statement));
    }
}
