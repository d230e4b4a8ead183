package dev.sluice.persistencesink;

import static dev.sluice.persistencesink.SinkFixture.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.archive.ArchiveEvent;
import dev.sluice.persistencesink.archive.ArchiveResult;
import dev.sluice.persistencesink.archive.ArchiveResult.Archived;
import dev.sluice.persistencesink.archive.ArchiveResult.Refused;
import dev.sluice.persistencesink.booking.Outcomes;
import dev.sluice.persistencesink.figures.EventFigures;
import dev.sluice.persistencesink.inventory.EventUnavailable;
import dev.sluice.persistencesink.inventory.InventoryImport;
import dev.sluice.persistencesink.inventory.PublishInventory;
import dev.sluice.persistencesink.inventory.SeatsOf;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From published seats over changes to the end of an event, beside a running sink. */
@ExtendWith(LocalStackExtension.class)
class ArchiveIT {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    private SinkFixture fixture;

    @BeforeEach
    void prepare(LocalStack stack, @TempDir Path stateDir) {
        fixture = new SinkFixture(stack, stateDir);
        fixture.environment.put("SLUICE_INVENTORY_POLL_INTERVAL_MS", "50");
        InventoryImport.run(fixture.environment, fixture.event, SeatsOf.count(3));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theSinkPublishesWhatChangesAfterAnEventWentLive() {
        try (var sink = fixture.startSink()) {
            // Given
            await().atMost(PATIENCE).until(sink::isReady);
            PublishInventory.run(fixture.environment, fixture.event);

            // When
            execute("UPDATE seat SET status = 'BLOCKED', version = version + 1 WHERE seat_id = 'S-2'");

            // Then
            List<InventoryChanged> records =
                    TopicReader.read(fixture.environment, Topics.INVENTORY_CHANGED, fixture.event, 4);
            assertThat(records.getLast().seatId()).isEqualTo("S-2");
            assertThat(records.getLast().version()).isEqualTo(2);
        }
    }

    @Test
    void anEventIsArchivedOnceNothingIsOpenAndTheBooksAgree() {
        Outcomes outcomes = fixture.outcomes;
        try (var sink = fixture.startSink()) {
            // Given
            fixture.send(outcomes.held("r1", 1, "S-1", "S-2"));
            fixture.send(outcomes.held("r2", 2, "S-3"));
            fixture.send(outcomes.rejected("r3", 2));
            fixture.awaitNotified(3);
            announce(SaleState.OPEN);
            assertThat(archive())
                    .isEqualTo(new Refused(List.of(
                            "its sale is OPEN; close it first",
                            "2 bookings are still held; wait until they are paid for or released")));

            // When
            fixture.send(outcomes.confirmed("r1", 3, "S-1", "S-2"));
            fixture.send(outcomes.released("r2", 4, "S-3"));
            fixture.send(outcomes.refundDue("r2", 4, "pay-2"));
            announce(SaleState.CLOSED);
            fixture.awaitNotified(6);
            assertThat(sink.isLive()).isTrue();
        }
        everyOtherEventIsArchived();
        var archived = (Archived) archive();
        var again = (Archived) archive();

        // Then
        assertThat(archived.now()).isTrue();
        assertThat(archived.logStart()).isPositive();
        assertThat(TopicReader.keys(fixture.environment, Topics.BOOKING_OUTCOMES))
                .doesNotContain(fixture.event);
        assertThat(again).isEqualTo(new Archived(false, archived.logStart()));
        assertThat(EventFigures.read(fixture.environment, fixture.event).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("firstDecision", "lastDecision")
                .isEqualTo(new EventFigures(
                        3,
                        2,
                        1,
                        Map.of("SEAT_TAKEN", 1L),
                        Map.of("EXPIRED", 1L),
                        1,
                        2,
                        Map.of("KRW", 220_000L),
                        Optional.empty(),
                        Optional.empty(),
                        3,
                        6,
                        0));
        assertThat(TopicReader.readRaw(fixture.environment, Topics.SALE_CONTROLS, fixture.event, 4))
                .filteredOn(Objects::isNull)
                .hasSize(2);
    }

    @Test
    void anOutcomeThatTheDatabaseDoesNotHaveStandsAgainstIt() {
        // Given
        try (var sink = fixture.startSink()) {
            fixture.send(fixture.outcomes.rejected("r1", 0));
            fixture.awaitNotified(1);
            assertThat(sink.isLive()).isTrue();
        }
        announce(SaleState.CLOSED);

        // When nobody persists one, and another is lost
        fixture.send(fixture.outcomes.rejected("r2", 0));
        fixture.send(fixture.outcomes.rejected("r2", 0));
        fixture.flush();
        execute("INSERT INTO booking_history (event_id, request_id, outcome, seq, seat_ids, decided_at)" + " VALUES ('"
                + fixture.event + "', 'r3', 'REJECTED', 0, '{}', now())");

        // Then
        assertThat(archive())
                .isEqualTo(new Refused(List.of(
                        "1 outcomes of the log are not in the database: the sink is behind, or they are dead letters",
                        "1 outcomes of the database are not in the log")));
        assertThat(EventFigures.read(fixture.environment, fixture.event)).isEmpty();
    }

    @Test
    void anUnknownEventIsNotArchived() {
        assertThatThrownBy(() -> ArchiveEvent.run(fixture.environment, "nobody"))
                .isInstanceOf(EventUnavailable.class);
    }

    private ArchiveResult archive() {
        return ArchiveEvent.run(fixture.environment, fixture.event);
    }

    /** So that what earlier tests left in the partition may go, too. */
    private void everyOtherEventIsArchived() {
        TopicReader.keys(fixture.environment, Topics.BOOKING_OUTCOMES)
                .forEach(event -> execute("INSERT INTO event (event_id, archived_at) VALUES ('" + event
                        + "', now()) ON CONFLICT DO NOTHING"));
    }

    private void announce(SaleState state) {
        fixture.send(
                Topics.SALE_CONTROLS, new SaleControl(fixture.event, state, AT, 3, 10, 1, 4, 180, 100, "operator", AT));
        fixture.flush();
    }

    private void execute(String statement) {
        fixture.database.jdbi().useHandle(handle -> handle.execute(statement));
    }
}
