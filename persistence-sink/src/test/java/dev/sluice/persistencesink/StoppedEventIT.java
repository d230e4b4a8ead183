package dev.sluice.persistencesink;

import static dev.sluice.persistencesink.SinkFixture.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.booking.Outcomes;
import dev.sluice.persistencesink.deadletter.DeadLetter;
import dev.sluice.persistencesink.deadletter.DeadLetterHeaders;
import dev.sluice.persistencesink.deadletter.KafkaDeadLetters;
import dev.sluice.persistencesink.deadletter.LetterQuery;
import dev.sluice.persistencesink.figures.SaleFigures;
import dev.sluice.persistencesink.stoppedevent.KafkaSaleControls;
import dev.sluice.persistencesink.stoppedevent.StoppedEvent;
import dev.sluice.persistencesink.stoppedevent.StoppedEvents;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalStackExtension.class)
class StoppedEventIT {
    private static final int AT_ONCE = 0;
    private static final Instant OPENED = Instant.parse("2026-11-23T10:00:00Z");

    private SinkFixture fixture;
    private String other;

    @BeforeEach
    void prepare(LocalStack stack, @TempDir Path stateDir) {
        fixture = new SinkFixture(stack, stateDir);
        other = fixture.event + "-other";
        fixture.say(open(fixture.event));
        fixture.say(open(other));
        // Nobody but this test's database knows of this owner, since the topic is shared.
        fixture.database
                .jdbi()
                .useHandle(handle ->
                        handle.execute("INSERT INTO booked_seat VALUES (?, 'S-1', 'r0', true)", fixture.event));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aSecondOwnerOfASeatStopsItsEventAndItsSaleAndNoOtherUntilAnOperatorReleasesIt() {
        // Given
        var outcomes = fixture.outcomes;
        fixture.send(outcomes.held("r1", 1, "S-1"));
        fixture.send(outcomes.held("r2", 2, "S-2"));
        for (int i = 1; i <= 50; i++) {
            fixture.send(new Outcomes(other).held("r" + i, i, "S-" + i));
        }
        try (var sink = fixture.startSink()) {
            // When
            fixture.awaitNotified(other, 50);
            await().atMost(PATIENCE).until(() -> letters().size() == 2);
            await().atMost(PATIENCE)
                    .until(() ->
                            StoppedEvents.list(fixture.environment).stream().anyMatch(StoppedEvent::salePaused));

            // Then
            assertThat(sink.isLive() && sink.isReady()).isTrue();
            assertThat(fixture.figures().persisted()).isZero();
            assertThat(letters())
                    .extracting(letter -> letter.headers().get(DeadLetterHeaders.ERROR_CLASS))
                    .containsExactly("INVARIANT", "EVENT_STOPPED");
            assertThat(lastControl(fixture.event))
                    .isEqualTo(new SaleControl(
                            fixture.event,
                            SaleState.PAUSED,
                            OPENED,
                            100,
                            10,
                            5,
                            4,
                            180,
                            1000,
                            "persistence-sink",
                            lastControl(fixture.event).changedAt()));
            assertThat(lastControl(other)).isEqualTo(open(other));

            // When an operator put it right
            fixture.database.execute("DELETE FROM booked_seat WHERE request_id = 'r0'");
            boolean released = StoppedEvents.release(fixture.environment, fixture.event);
            KafkaDeadLetters.of(fixture.environment).replay(ours(), AT_ONCE);

            // Then
            fixture.awaitNotified(2);
            assertThat(released).isTrue();
            assertThat(StoppedEvents.list(fixture.environment)).isEmpty();
            assertThat(fixture.figures()).isEqualTo(new SaleFigures(2, 0, 0, 0, 2, 2, 2, 2));
        }
    }

    private SaleControl lastControl(String eventId) {
        return new KafkaSaleControls(fixture.environment.getOrDefault("SLUICE_KAFKA_BOOTSTRAP", ""))
                .last(eventId)
                .orElseThrow();
    }

    private static SaleControl open(String eventId) {
        return new SaleControl(eventId, SaleState.OPEN, OPENED, 100, 10, 5, 4, 180, 1000, "operator-1", OPENED);
    }

    private List<DeadLetter> letters() {
        return KafkaDeadLetters.of(fixture.environment).list(ours());
    }

    private LetterQuery ours() {
        return LetterQuery.of(Topics.BOOKING_OUTCOMES).ofEvent(fixture.event);
    }
}
