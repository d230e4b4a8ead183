package dev.sluice.persistencesink.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.persistencesink.booking.WriteResult.Written;
import org.junit.jupiter.api.Test;

/** What refunds do, and leave alone, in every {@link OutcomeStore}. */
interface RefundContract extends StoreUnderTest {
    @Test
    default void everyPaymentThatIsReturnedCountsAndIsNotifiedOnce() {
        // Given
        var batch = new BookingOutcome[] {
            outcomes().refundDue("r1", 0, "pay-1"),
            outcomes().refundDue("r1", 0, "pay-2"),
            outcomes().refundDue("r2", 0, "pay-1"),
            outcomes().refundDue("r1", 7, "pay-1")
        };

        // When
        var result = write(batch);
        var replay = write(batch);

        // Then
        assertThat(result).isEqualTo(new Written(3));
        assertThat(replay).isEqualTo(new Written(0));
        assertThat(books().historyRows(event())).isEqualTo(3);
        assertThat(books().notifications(event())).isEqualTo(3);
    }

    @Test
    default void aRefundLeavesBookingsAndSeatsAsTheyAre() {
        // Given
        write(
                outcomes().held("r1", 1, "A-1"),
                outcomes().released("r1", 2, "A-1"),
                outcomes().held("r2", 3, "A-1"),
                outcomes().confirmed("r2", 4, "A-1"),
                outcomes().rejected("r3", 4));

        // When
        write(
                outcomes().refundDue("r1", 8, "pay-7"),
                outcomes().refundDue("r2", 8, "pay-7"),
                outcomes().refundDue("r3", 8, "pay-7"));

        // Then
        assertThat(books().booking(event(), "r1")).contains("RELEASED 1");
        assertThat(books().grounds(event(), "r1")).contains("EXPIRED -");
        assertThat(books().booking(event(), "r2")).contains("CONFIRMED 3");
        assertThat(books().grounds(event(), "r2")).contains("- pay-1");
        assertThat(books().booking(event(), "r3")).contains("REJECTED 0");
        assertThat(books().owner(event(), "A-1")).contains("r2");
        assertThat(books().notifications(event())).isEqualTo(8);
    }

    @Test
    default void aRefundThatComesBeforeItsHoldOrInTheSameBatchMakesNoBooking() {
        // When
        write(outcomes().refundDue("r1", 8, "pay-7"));
        boolean before = books().booking(event(), "r1").isPresent();
        write(outcomes().held("r1", 1, "A-1"), outcomes().refundDue("r1", 8, "pay-8"));

        // Then
        assertThat(before).isFalse();
        assertThat(books().booking(event(), "r1")).contains("HELD 1");
        assertThat(books().grounds(event(), "r1")).contains("- -");
        assertThat(books().owner(event(), "A-1")).contains("r1");
        assertThat(books().notifications(event())).isEqualTo(3);
    }
}
