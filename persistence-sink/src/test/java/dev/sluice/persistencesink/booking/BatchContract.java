package dev.sluice.persistencesink.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.persistencesink.booking.WriteResult.Refused;
import dev.sluice.persistencesink.database.Fault;
import dev.sluice.persistencesink.database.Triage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All of a batch or nothing, and how far the log was worked off, in every {@link OutcomeStore}. */
interface BatchContract extends StoreUnderTest {
    @Test
    default void onePoisonousRowKeepsItsWholeBatchOut() {
        // When
        var result = write(outcomes().held("r1", 1, "A-1"), outcomes().poison("r2", 2, "A-2"));

        // Then
        assertThat(result)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.fault()).isInstanceOf(Fault.Poison.class));
        assertThat(books().booking(event(), "r1")).isEmpty();
        assertThat(books().historyRows(event())).isZero();
        assertThat(books().notifications(event())).isZero();
    }

    @Test
    default void aSecondOwnerOfASeatIsABreachAndKeepsItsWholeBatchOut() {
        // Given
        write(outcomes().held("r1", 1, "A-1"));

        // When
        var result = write(outcomes().held("r2", 2, "A-2"), outcomes().held("r3", 3, "A-1"));

        // Then
        assertThat(result).isEqualTo(new Refused(new Fault.Breach("23505", Triage.ONE_OWNER)));
        assertThat(books().owner(event(), "A-1")).contains("r1");
        assertThat(books().owner(event(), "A-2")).isEmpty();
        assertThat(books().historyRows(event())).isEqualTo(1);
    }

    @Test
    default void theProgressOfAPartitionIsWhatFollowsTheBatchAndNeverGoesBack() {
        // Given
        int partition = 1 + Math.floorMod(event().hashCode(), 1_000_000_000);

        // When
        store().write(List.of(new LoggedOutcome(partition, 41, outcomes().held("r1", 1, "A-1"))));
        long first = books().nextOffset(partition);
        store().write(List.of(new LoggedOutcome(partition, 7, outcomes().held("r1", 1, "A-1"))));
        store().write(List.of(new LoggedOutcome(partition, 50, outcomes().poison("r2", 2, "A-2"))));

        // Then
        assertThat(first).isEqualTo(42);
        assertThat(books().nextOffset(partition)).isEqualTo(42);
    }
}
