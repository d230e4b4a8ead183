package dev.sluice.persistencesink.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.TopicReader;
import dev.sluice.persistencesink.database.FreshDatabase;
import dev.sluice.servicekit.topics.KafkaTopicCreation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class InventoryIT {
    @SuppressWarnings("NullAway.Init") // by JUnit, before any test
    private static FreshDatabase database;

    @SuppressWarnings("NullAway.Init") // by JUnit, before any test
    private static Map<String, String> environment;

    private final String event = "event-" + UUID.randomUUID();

    @BeforeAll
    static void createDatabaseAndTopics(LocalStack stack) {
        database = FreshDatabase.in(stack);
        environment = new HashMap<>(database.environment());
        environment.put("SLUICE_KAFKA_BOOTSTRAP", stack.kafkaBootstrapServers());
        KafkaTopicCreation.createMissing(stack.kafkaBootstrapServers(), TopicCatalog.forEnvironment("local"));
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @Test
    void anEventIsImportedAndEverySeatOfItPublished() {
        // Given more seats than a chunk and a page
        int seats = 12_000;
        int imported = InventoryImport.run(environment, event, SeatsOf.count(seats));

        // When
        int published = PublishInventory.run(environment, event);

        // Then
        assertThat(imported).isEqualTo(seats);
        assertThat(published).isEqualTo(seats);
        List<InventoryChanged> records = TopicReader.read(environment, Topics.INVENTORY_CHANGED, event, seats);
        assertThat(records).hasSize(seats).extracting(InventoryChanged::seatId).doesNotHaveDuplicates();
        assertThat(records).extracting(InventoryChanged::version).containsOnly(1L);
    }

    @Test
    void importingAgainTouchesOnlyWhatChanged() {
        // Given
        var seats = new ArrayList<>(SeatsOf.count(3));
        InventoryImport.run(environment, event, seats);

        // When
        int unchanged = InventoryImport.run(environment, event, seats);
        seats.set(1, new Seat("S-2", "A", "1", 2, SeatStatus.BLOCKED, 110_000, "KRW"));
        int changed = InventoryImport.run(environment, event, seats);

        // Then
        assertThat(unchanged).isZero();
        assertThat(changed).isEqualTo(1);
        assertThat(new JdbiSeatStore(database.jdbi()).page(event, "", 10))
                .extracting(InventoryChanged::version)
                .containsExactly(1L, 2L, 1L);
    }

    /** The figure is for people; `sluice bench sink` is where it is held against a limit. */
    @Test
    void aHundredThousandSeatsArePublished() {
        // Given
        int seats = 100_000;
        InventoryImport.run(environment, event, SeatsOf.count(seats));

        // When
        long start = System.nanoTime();
        int published = PublishInventory.missing(environment, event);
        double seconds = (System.nanoTime() - start) / 1e9;

        // Then
        System.out.printf("100 000 seats published in %.1f s%n", seconds);
        assertThat(published).isEqualTo(seats);
        assertThat(PublishInventory.missing(environment, event)).isZero();
    }

    @Test
    void anUnknownEventHasNothingToPublish() {
        assertThat(PublishInventory.run(environment, event)).isZero();
    }
}
