package dev.sluice.persistencesink.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.database.FreshDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class PublishInventoryIT {
    private static final String EVENT = "gala";
    private static final int SEATS = 12_000;
    private static final int PAGE = 5_000;

    private FreshDatabase database;
    private JdbiSeatStore seats;

    @BeforeEach
    void createDatabase(LocalStack stack) {
        database = FreshDatabase.in(stack);
        seats = new JdbiSeatStore(database.jdbi());
        seats.put(EVENT, SeatsOf.count(SEATS));
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void whatWasCutOffGoesOnWhereItWas() {
        // Given a log that takes one page and then fails
        var broken = new RecordingLog(PAGE);
        assertThatThrownBy(() -> new PublishInventory(seats, broken).missing(EVENT))
                .hasMessage("the log is full");
        assertThat(seats.liveEvents()).isEmpty();

        // When
        var log = new RecordingLog(SEATS);
        int published = new PublishInventory(seats, log).missing(EVENT);

        // Then
        assertThat(published).isEqualTo(SEATS - PAGE);
        assertThat(broken.records).hasSize(PAGE);
        assertThat(log.records).extracting(InventoryChanged::seatId).doesNotHaveDuplicates();
        assertThat(seats.liveEvents()).containsExactly(EVENT);
        assertThat(new PublishInventory(seats, log).missing(EVENT)).isZero();
    }

    @Test
    void aChangeThatCommitsWhileTheSeatIsPublishedIsPublishedInTheNextRound() {
        // Given
        new PublishInventory(seats, new RecordingLog(SEATS)).all(EVENT);
        execute("UPDATE seat SET price = 1, version = version + 1 WHERE seat_id = 'S-1'");

        // When it changes again between the record and its mark
        var log = new RecordingLog(SEATS);
        log.then(() -> execute("UPDATE seat SET price = 2, version = version + 1 WHERE seat_id = 'S-1'"));
        var publish = new PublishInventory(seats, log);
        List<Integer> rounds = List.of(publish.changes(EVENT), publish.changes(EVENT), publish.changes(EVENT));

        // Then
        assertThat(rounds).containsExactly(1, 1, 0);
        assertThat(log.records).extracting(InventoryChanged::version).containsExactly(2L, 3L);
        assertThat(log.records).extracting(InventoryChanged::price).containsExactly(1L, 2L);
    }

    @Test
    void aTransactionThatCommitsLateIsNotMissed() {
        // Given
        new PublishInventory(seats, new RecordingLog(SEATS)).all(EVENT);
        var log = new RecordingLog(SEATS);
        var publish = new PublishInventory(seats, log);
        try (Handle late = database.jdbi().open()) {
            late.begin();
            late.execute("UPDATE seat SET price = 1, version = version + 1 WHERE seat_id = 'S-1'");
            execute("UPDATE seat SET price = 1, version = version + 1 WHERE seat_id = 'S-2'");

            // When
            int before = publish.changes(EVENT);
            late.commit();
            int after = publish.changes(EVENT);

            // Then
            assertThat(List.of(before, after)).containsExactly(1, 1);
        }
        assertThat(log.records).extracting(InventoryChanged::seatId).containsExactly("S-2", "S-1");
    }

    private void execute(String statement) {
        database.jdbi().useHandle(handle -> handle.execute(statement));
    }

    /** Takes so many records and then fails. */
    private static final class RecordingLog implements InventoryLog {
        private final List<InventoryChanged> records = new ArrayList<>();
        private final int room;
        private Runnable once = () -> {};

        RecordingLog(int room) {
            this.room = room;
        }

        void then(Runnable afterTheNext) {
            once = afterTheNext;
        }

        @Override
        public void append(List<InventoryChanged> page) {
            if (records.size() + page.size() > room) {
                throw new IllegalStateException("the log is full");
            }
            records.addAll(page);
            once.run();
            once = () -> {};
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
