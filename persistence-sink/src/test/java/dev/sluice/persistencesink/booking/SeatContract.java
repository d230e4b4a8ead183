package dev.sluice.persistencesink.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.persistencesink.booking.WriteResult.Written;
import org.junit.jupiter.api.Test;

/** Who has a seat, in every {@link OutcomeStore}. */
interface SeatContract extends StoreUnderTest {
    @Test
    default void aSeatMayPassFromOneBookingToTheNextWithinABatch() {
        // Given
        write(outcomes().held("r9", 1, "A-1"));

        // When
        write(
                outcomes().released("r9", 2, "A-1"),
                outcomes().held("r5", 3, "A-1"),
                outcomes().released("r5", 4, "A-1"),
                outcomes().held("r1", 5, "A-1"));

        // Then
        assertThat(books().owner(event(), "A-1")).contains("r1");
        assertThat(books().booking(event(), "r5")).contains("RELEASED 3");
    }

    @Test
    default void anOlderOutcomeNeverReplacesANewerOne() {
        // Given
        write(
                outcomes().held("r1", 1, "A-1"),
                outcomes().released("r1", 2, "A-1"),
                outcomes().held("r2", 3, "A-1"));

        // When
        var result = write(outcomes().held("r1", 1, "A-1"));

        // Then
        assertThat(result).isEqualTo(new Written(0));
        assertThat(books().booking(event(), "r1")).contains("RELEASED 1");
        assertThat(books().owner(event(), "A-1")).contains("r2");
    }

    @Test
    default void aSaleThatIsUndoneFreesItsSeatsForTheNext() {
        // Given
        write(outcomes().held("r1", 1, "A-1", "A-2"), outcomes().confirmed("r1", 2, "A-1", "A-2"));

        // When
        write(outcomes().refunded("r1", 3, "A-1", "A-2"), outcomes().held("r2", 4, "A-1"));
        var replay =
                write(outcomes().confirmed("r1", 2, "A-1", "A-2"), outcomes().refunded("r1", 3, "A-1", "A-2"));

        // Then
        assertThat(replay).isEqualTo(new Written(0));
        assertThat(books().booking(event(), "r1")).contains("RELEASED 1");
        assertThat(books().grounds(event(), "r1")).contains("REFUNDED pay-1");
        assertThat(books().owner(event(), "A-1")).contains("r2");
        assertThat(books().owner(event(), "A-2")).isEmpty();
        assertThat(books().notifications(event())).isEqualTo(4);
    }

    @Test
    default void aSaleThatIsUndoneWithinItsBatchIsNoOther() {
        // When
        write(
                outcomes().held("r1", 1, "A-1"),
                outcomes().confirmed("r1", 2, "A-1"),
                outcomes().refunded("r1", 3, "A-1"),
                outcomes().held("r2", 4, "A-1"));

        // Then
        assertThat(books().booking(event(), "r1")).contains("RELEASED 1");
        assertThat(books().grounds(event(), "r1")).contains("REFUNDED pay-1");
        assertThat(books().owner(event(), "A-1")).contains("r2");
        assertThat(books().notifications(event())).isEqualTo(4);
    }
}
