package dev.sluice.persistencesink.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.database.FreshDatabase;
import dev.sluice.persistencesink.eventfile.EventFile;
import dev.sluice.persistencesink.eventfile.EventFileExample;
import dev.sluice.persistencesink.eventfile.EventFileReading;
import dev.sluice.persistencesink.inventory.EventView.Section;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class EventImportIT {
    private static final String EVENT = "gala-2026";

    private FreshDatabase database;
    private Map<String, String> environment;

    @BeforeEach
    void createDatabase(LocalStack stack) {
        database = FreshDatabase.in(stack);
        environment = database.environment();
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void theExampleOfTheDocumentIsImportedAndShown() throws IOException {
        EventPlan plan = plan(EventFileExample.yaml());

        // When
        ImportReport first = EventImport.run(environment, plan);
        ImportReport second = EventImport.run(environment, plan);

        // Then
        assertThat(first.isNew()).isTrue();
        assertThat(first.seats().created()).hasSize(EventFileExample.SEATS);
        assertThat(second.isEmpty()).isTrue();
        assertThat(second.seats().unchanged()).isEqualTo(EventFileExample.SEATS);
        EventView view = EventView.read(environment, EVENT);
        assertThat(view.sale()).contains(plan.sale());
        assertThat(view.sections())
                .containsExactly(
                        new Section("A", "EUR", 200, 197, 200, 11_000, 15_000),
                        new Section("balcony", "EUR", 13, 13, 13, 8_000, 8_000));
        assertThat(view.unpublished()).isEqualTo(EventFileExample.SEATS);
    }

    @Test
    void aChangedFileChangesWhatDiffersAndBlocksWhatIsGone() throws IOException {
        // Given
        EventImport.run(environment, plan(EventFileExample.yaml()));
        String changed = EventFileExample.yaml()
                .replace("burst: 10", "burst: 20")
                .replace("rows: 2-10", "rows: 2-11")
                .replace("[1-6, 9, 11-14]", "[1-5, 9, 11-14]")
                .replace("price: 15000", "price: 16000");

        // When
        ImportReport dry = EventImport.dryRun(environment, plan(changed));
        ImportReport wet = EventImport.run(environment, plan(changed));

        // Then
        assertThat(dry).isEqualTo(wet);
        assertThat(wet.sale()).containsExactly("burst 10 -> 20");
        assertThat(wet.seats().created()).hasSize(20);
        assertThat(wet.seats().changed())
                .hasSize(20)
                .allSatisfy(change -> assertThat(change.summary()).isEqualTo("price 15000 -> 16000"));
        assertThat(wet.seats().withdrawn())
                .extracting(change -> change.after().seatId())
                .containsExactly("balcony-1-6");
        assertThat(EventImport.run(environment, plan(changed)).isEmpty()).isTrue();
        assertThat(EventView.read(environment, EVENT).sections())
                .containsExactly(
                        new Section("A", "EUR", 220, 217, 220, 11_000, 16_000),
                        new Section("balcony", "EUR", 13, 12, 13, 8_000, 8_000));
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        assertThat(EventImport.dryRun(environment, plan(EventFileExample.yaml()))
                        .isNew())
                .isTrue();
        assertThatThrownBy(() -> EventView.read(environment, EVENT))
                .isInstanceOf(EventUnavailable.class)
                .hasMessage("event gala-2026 is not in the database");
    }

    @Test
    void anArchivedEventDoesNotChange() throws IOException {
        // Given
        EventPlan plan = plan(EventFileExample.yaml());
        EventImport.run(environment, plan);
        database.jdbi().useHandle(handle -> handle.execute("UPDATE event SET archived_at = now()"));

        // Then
        assertThatThrownBy(() -> EventImport.run(environment, plan))
                .isInstanceOf(EventUnavailable.class)
                .hasMessage("event gala-2026 is archived and does not change any more");
    }

    private static EventPlan plan(String yaml) {
        return ((EventFileReading.Read) EventFile.parse("gala.yaml", yaml)).plan();
    }
}
