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
import dev.sluice.persistencesink.deadletter.LetterPlace;
import dev.sluice.persistencesink.deadletter.LetterQuery;
import dev.sluice.persistencesink.deadletter.LetterStart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalStackExtension.class)
class DeadLetterIT {
    private static final int MANY = 10_000;

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
            int first = deadLetters.replay(ours(), 0);
            int second = deadLetters.replay(ours(), 1_000);

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
        var behind = new LetterPlace(letter.partition(), letter.offset() + MANY);
        assertThat(deadLetters.show(Topics.BOOKING_OUTCOMES, letter.place())).contains(letter);
        assertThat(deadLetters.show(Topics.BOOKING_OUTCOMES, behind)).isEmpty();
        assertThat(deadLetters.show(Topics.BOOKING_OUTCOMES, new LetterPlace(MANY, 0)))
                .isEmpty();
    }

    @Test
    void lettersAreFoundByPlaceTimeEventAndReasonAndReplayedInOrder() {
        // Given
        for (int i = 1; i <= 5; i++) {
            fixture.sendRaw(("not json " + i).getBytes(StandardCharsets.UTF_8));
        }
        try (var sink = fixture.startSink()) {
            await().atMost(PATIENCE).until(() -> letters().size() == 5);
            assertThat(sink.isLive()).isTrue();
        }
        DeadLetter third = letters().get(2);

        // Then
        assertThat(found(new LetterStart.At(third.place()), "", MANY))
                .hasSize(3)
                .startsWith(third);
        assertThat(found(new LetterStart.Since(third.parkedAt()), "", MANY)).contains(third);
        assertThat(found(new LetterStart.Since(Instant.now().plusSeconds(60)), "", MANY))
                .isEmpty();
        assertThat(found(new LetterStart.Oldest(), "NOT VALID", 2)).hasSize(2);
        assertThat(found(new LetterStart.Oldest(), "refused", MANY)).isEmpty();
        assertThat(deadLetters.list(ours().ofEvent("another"))).isEmpty();

        // When
        int replayed = deadLetters.replay(query(new LetterStart.At(third.place()), "", 2), 0);

        // Then
        assertThat(replayed).isEqualTo(2);
        assertThat(TopicReader.readRaw(fixture.environment, Topics.BOOKING_OUTCOMES, fixture.event, 7))
                .endsWith("not json 3", "not json 4");
    }

    private List<DeadLetter> found(LetterStart start, String reason, int limit) {
        return deadLetters.list(query(start, reason, limit));
    }

    private LetterQuery query(LetterStart start, String reason, int limit) {
        return new LetterQuery(List.of(Topics.BOOKING_OUTCOMES), start, fixture.event, reason, limit);
    }

    private LetterQuery ours() {
        return LetterQuery.of(Topics.BOOKING_OUTCOMES).ofEvent(fixture.event);
    }

    private List<DeadLetter> letters() {
        return deadLetters.list(ours());
    }

    private void database(String statement) {
        fixture.database.jdbi().useHandle(handle -> handle.execute(statement));
    }
}
