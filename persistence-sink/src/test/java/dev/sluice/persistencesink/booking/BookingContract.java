package dev.sluice.persistencesink.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.persistencesink.booking.WriteResult.Written;
import org.junit.jupiter.api.Test;

/** What becomes of bookings, their history and their notifications, in every {@link OutcomeStore}. */
interface BookingContract extends StoreUnderTest {
    @Test
    default void aHoldBecomesABookingWithItsSeatsAndANotification() {
        // When
        var result = write(outcomes().held("r1", 1, "A-1", "A-2"));

        // Then
        assertThat(result).isEqualTo(new Written(1));
        assertThat(books().booking(event(), "r1")).contains("HELD 1");
        assertThat(books().owner(event(), "A-1")).contains("r1");
        assertThat(books().owner(event(), "A-2")).contains("r1");
        assertThat(books().notifications(event())).isEqualTo(1);
    }

    @Test
    default void aRejectionTakesNoSeat() {
        // When
        var result = write(outcomes().rejected("r1", 0));

        // Then
        assertThat(result).isEqualTo(new Written(1));
        assertThat(books().booking(event(), "r1")).contains("REJECTED 0");
        assertThat(books().notifications(event())).isEqualTo(1);
    }

    @Test
    default void aBatchThatIsReplayedChangesNothing() {
        // Given
        var batch = new BookingOutcome[] {
            outcomes().held("r1", 1, "A-1"),
            outcomes().rejected("r2", 1),
            outcomes().confirmed("r1", 2, "A-1"),
            outcomes().held("r3", 3, "A-2"),
            outcomes().released("r3", 4, "A-2")
        };
        write(batch);

        // When
        var result = write(batch);

        // Then
        assertThat(result).isEqualTo(new Written(0));
        assertThat(books().historyRows(event())).isEqualTo(5);
        assertThat(books().notifications(event())).isEqualTo(5);
        assertThat(books().owner(event(), "A-1")).contains("r1");
        assertThat(books().owner(event(), "A-2")).isEmpty();
    }

    @Test
    default void anOutcomeTwiceInABatchCountsOnce() {
        // When
        var result = write(outcomes().held("r1", 1, "A-1"), outcomes().held("r1", 1, "A-1"));

        // Then
        assertThat(result).isEqualTo(new Written(1));
        assertThat(books().historyRows(event())).isEqualTo(1);
        assertThat(books().notifications(event())).isEqualTo(1);
    }

    @Test
    default void aHoldAndItsEndInOneBatchLeaveTheEndAndBothInTheHistory() {
        // When
        write(
                outcomes().held("r1", 1, "A-1"),
                outcomes().held("r2", 2, "A-2"),
                outcomes().confirmed("r1", 3, "A-1"),
                outcomes().released("r2", 4, "A-2"));

        // Then
        assertThat(books().booking(event(), "r1")).contains("CONFIRMED 1");
        assertThat(books().booking(event(), "r2")).contains("RELEASED 2");
        assertThat(books().owner(event(), "A-1")).contains("r1");
        assertThat(books().owner(event(), "A-2")).isEmpty();
        assertThat(books().historyRows(event())).isEqualTo(4);
    }

    @Test
    default void aConfirmationInALaterBatchKeepsThePosition() {
        // Given
        write(outcomes().held("r1", 7, "A-1"));

        // When
        write(outcomes().confirmed("r1", 8, "A-1"));

        // Then
        assertThat(books().booking(event(), "r1")).contains("CONFIRMED 7");
        assertThat(books().owner(event(), "A-1")).contains("r1");
    }

    @Test
    default void aRejectionNeverReplacesAHold() {
        // Given
        write(outcomes().held("r1", 1, "A-1"));

        // When
        write(outcomes().rejected("r1", 5));
        write(outcomes().held("r2", 6, "A-2"), outcomes().rejected("r2", 9));

        // Then
        assertThat(books().booking(event(), "r1")).contains("HELD 1");
        assertThat(books().booking(event(), "r2")).contains("HELD 6");
        assertThat(books().historyRows(event())).isEqualTo(4);
    }

    @Test
    default void aRejectionForAnyReasonIsKept() {
        for (RejectionReason reason : RejectionReason.values()) {
            // When
            write(outcomes().rejected(reason.name(), 0, reason));

            // Then
            assertThat(books().booking(event(), reason.name())).contains("REJECTED 0");
            assertThat(books().grounds(event(), reason.name())).contains(reason + " -");
        }
    }
}
