package dev.sluice.persistencesink.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.persistencesink.booking.WriteResult.Refused;
import dev.sluice.persistencesink.booking.WriteResult.Written;
import dev.sluice.persistencesink.database.Fault;
import dev.sluice.persistencesink.database.Triage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link OutcomeStore} keeps. The store must refuse a user called {@link InMemoryOutcomeStore#POISON_USER}. */
abstract class OutcomeStoreContract {
    private final String event = "event-" + UUID.randomUUID();
    private final Outcomes outcomes = new Outcomes(event);

    abstract OutcomeStore store();

    abstract Books books();

    @Test
    void aHoldBecomesABookingWithItsSeatsAndANotification() {
        // When
        var result = write(outcomes.held("r1", 1, "A-1", "A-2"));

        // Then
        assertThat(result).isEqualTo(new Written(1));
        assertThat(books().booking(event, "r1")).contains("HELD 1");
        assertThat(books().owner(event, "A-1")).contains("r1");
        assertThat(books().owner(event, "A-2")).contains("r1");
        assertThat(books().notifications(event)).isEqualTo(1);
    }

    @Test
    void aRejectionTakesNoSeat() {
        // When
        var result = write(outcomes.rejected("r1", 0));

        // Then
        assertThat(result).isEqualTo(new Written(1));
        assertThat(books().booking(event, "r1")).contains("REJECTED 0");
        assertThat(books().notifications(event)).isEqualTo(1);
    }

    @Test
    void aBatchThatIsReplayedChangesNothing() {
        // Given
        var batch = new BookingOutcome[] {
            outcomes.held("r1", 1, "A-1"),
            outcomes.rejected("r2", 1),
            outcomes.confirmed("r1", 2, "A-1"),
            outcomes.held("r3", 3, "A-2"),
            outcomes.released("r3", 4, "A-2")
        };
        write(batch);

        // When
        var result = write(batch);

        // Then
        assertThat(result).isEqualTo(new Written(0));
        assertThat(books().historyRows(event)).isEqualTo(5);
        assertThat(books().notifications(event)).isEqualTo(5);
        assertThat(books().owner(event, "A-1")).contains("r1");
        assertThat(books().owner(event, "A-2")).isEmpty();
    }

    @Test
    void anOutcomeTwiceInABatchCountsOnce() {
        // When
        var result = write(outcomes.held("r1", 1, "A-1"), outcomes.held("r1", 1, "A-1"));

        // Then
        assertThat(result).isEqualTo(new Written(1));
        assertThat(books().historyRows(event)).isEqualTo(1);
        assertThat(books().notifications(event)).isEqualTo(1);
    }

    @Test
    void aHoldAndItsEndInOneBatchLeaveTheEndAndBothInTheHistory() {
        // When
        write(
                outcomes.held("r1", 1, "A-1"),
                outcomes.held("r2", 2, "A-2"),
                outcomes.confirmed("r1", 3, "A-1"),
                outcomes.released("r2", 4, "A-2"));

        // Then
        assertThat(books().booking(event, "r1")).contains("CONFIRMED 1");
        assertThat(books().booking(event, "r2")).contains("RELEASED 2");
        assertThat(books().owner(event, "A-1")).contains("r1");
        assertThat(books().owner(event, "A-2")).isEmpty();
        assertThat(books().historyRows(event)).isEqualTo(4);
    }

    @Test
    void aConfirmationInALaterBatchKeepsThePosition() {
        // Given
        write(outcomes.held("r1", 7, "A-1"));

        // When
        write(outcomes.confirmed("r1", 8, "A-1"));

        // Then
        assertThat(books().booking(event, "r1")).contains("CONFIRMED 7");
        assertThat(books().owner(event, "A-1")).contains("r1");
    }

    @Test
    void aSeatMayPassFromOneBookingToTheNextWithinABatch() {
        // Given
        write(outcomes.held("r9", 1, "A-1"));

        // When
        write(
                outcomes.released("r9", 2, "A-1"),
                outcomes.held("r5", 3, "A-1"),
                outcomes.released("r5", 4, "A-1"),
                outcomes.held("r1", 5, "A-1"));

        // Then
        assertThat(books().owner(event, "A-1")).contains("r1");
        assertThat(books().booking(event, "r5")).contains("RELEASED 3");
    }

    @Test
    void anOlderOutcomeNeverReplacesANewerOne() {
        // Given
        write(outcomes.held("r1", 1, "A-1"), outcomes.released("r1", 2, "A-1"), outcomes.held("r2", 3, "A-1"));

        // When
        var result = write(outcomes.held("r1", 1, "A-1"));

        // Then
        assertThat(result).isEqualTo(new Written(0));
        assertThat(books().booking(event, "r1")).contains("RELEASED 1");
        assertThat(books().owner(event, "A-1")).contains("r2");
    }

    @Test
    void aRejectionNeverReplacesAHold() {
        // Given
        write(outcomes.held("r1", 1, "A-1"));

        // When
        write(outcomes.rejected("r1", 5));
        write(outcomes.held("r2", 6, "A-2"), outcomes.rejected("r2", 9));

        // Then
        assertThat(books().booking(event, "r1")).contains("HELD 1");
        assertThat(books().booking(event, "r2")).contains("HELD 6");
        assertThat(books().historyRows(event)).isEqualTo(4);
    }

    @Test
    void aRejectionForAnyReasonIsKept() {
        for (RejectionReason reason : RejectionReason.values()) {
            // When
            write(outcomes.rejected(reason.name(), 0, reason));

            // Then
            assertThat(books().booking(event, reason.name())).contains("REJECTED 0");
            assertThat(books().grounds(event, reason.name())).contains(reason + " -");
        }
    }

    @Test
    void aSaleThatIsUndoneFreesItsSeatsForTheNext() {
        // Given
        write(outcomes.held("r1", 1, "A-1", "A-2"), outcomes.confirmed("r1", 2, "A-1", "A-2"));

        // When
        write(outcomes.refunded("r1", 3, "A-1", "A-2"), outcomes.held("r2", 4, "A-1"));
        var replay = write(outcomes.confirmed("r1", 2, "A-1", "A-2"), outcomes.refunded("r1", 3, "A-1", "A-2"));

        // Then
        assertThat(replay).isEqualTo(new Written(0));
        assertThat(books().booking(event, "r1")).contains("RELEASED 1");
        assertThat(books().grounds(event, "r1")).contains("REFUNDED pay-1");
        assertThat(books().owner(event, "A-1")).contains("r2");
        assertThat(books().owner(event, "A-2")).isEmpty();
        assertThat(books().notifications(event)).isEqualTo(4);
    }

    @Test
    void aSaleThatIsUndoneWithinItsBatchIsNoOther() {
        // When
        write(
                outcomes.held("r1", 1, "A-1"),
                outcomes.confirmed("r1", 2, "A-1"),
                outcomes.refunded("r1", 3, "A-1"),
                outcomes.held("r2", 4, "A-1"));

        // Then
        assertThat(books().booking(event, "r1")).contains("RELEASED 1");
        assertThat(books().grounds(event, "r1")).contains("REFUNDED pay-1");
        assertThat(books().owner(event, "A-1")).contains("r2");
        assertThat(books().notifications(event)).isEqualTo(4);
    }

    @Test
    void everyPaymentThatIsReturnedCountsAndIsNotifiedOnce() {
        // Given
        var batch = new BookingOutcome[] {
            outcomes.refundDue("r1", 0, "pay-1"),
            outcomes.refundDue("r1", 0, "pay-2"),
            outcomes.refundDue("r2", 0, "pay-1"),
            outcomes.refundDue("r1", 7, "pay-1")
        };

        // When
        var result = write(batch);
        var replay = write(batch);

        // Then
        assertThat(result).isEqualTo(new Written(3));
        assertThat(replay).isEqualTo(new Written(0));
        assertThat(books().historyRows(event)).isEqualTo(3);
        assertThat(books().notifications(event)).isEqualTo(3);
    }

    @Test
    void aRefundLeavesBookingsAndSeatsAsTheyAre() {
        // Given
        write(
                outcomes.held("r1", 1, "A-1"),
                outcomes.released("r1", 2, "A-1"),
                outcomes.held("r2", 3, "A-1"),
                outcomes.confirmed("r2", 4, "A-1"),
                outcomes.rejected("r3", 4));

        // When
        write(
                outcomes.refundDue("r1", 8, "pay-7"),
                outcomes.refundDue("r2", 8, "pay-7"),
                outcomes.refundDue("r3", 8, "pay-7"));

        // Then
        assertThat(books().booking(event, "r1")).contains("RELEASED 1");
        assertThat(books().grounds(event, "r1")).contains("EXPIRED -");
        assertThat(books().booking(event, "r2")).contains("CONFIRMED 3");
        assertThat(books().grounds(event, "r2")).contains("- pay-1");
        assertThat(books().booking(event, "r3")).contains("REJECTED 0");
        assertThat(books().owner(event, "A-1")).contains("r2");
        assertThat(books().notifications(event)).isEqualTo(8);
    }

    @Test
    void aRefundThatComesBeforeItsHoldOrInTheSameBatchMakesNoBooking() {
        // When
        write(outcomes.refundDue("r1", 8, "pay-7"));
        boolean before = books().booking(event, "r1").isPresent();
        write(outcomes.held("r1", 1, "A-1"), outcomes.refundDue("r1", 8, "pay-8"));

        // Then
        assertThat(before).isFalse();
        assertThat(books().booking(event, "r1")).contains("HELD 1");
        assertThat(books().grounds(event, "r1")).contains("- -");
        assertThat(books().owner(event, "A-1")).contains("r1");
        assertThat(books().notifications(event)).isEqualTo(3);
    }

    @Test
    void onePoisonousRowKeepsItsWholeBatchOut() {
        // When
        var result = write(outcomes.held("r1", 1, "A-1"), outcomes.poison("r2", 2, "A-2"));

        // Then
        assertThat(result)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.fault()).isInstanceOf(Fault.Poison.class));
        assertThat(books().booking(event, "r1")).isEmpty();
        assertThat(books().historyRows(event)).isZero();
        assertThat(books().notifications(event)).isZero();
    }

    @Test
    void aSecondOwnerOfASeatStopsEverything() {
        // Given
        write(outcomes.held("r1", 1, "A-1"));

        // When
        var result = write(outcomes.held("r2", 2, "A-2"), outcomes.held("r3", 3, "A-1"));

        // Then
        assertThat(result).isEqualTo(new Refused(new Fault.Halt("23505", Triage.ONE_OWNER)));
        assertThat(books().owner(event, "A-1")).contains("r1");
        assertThat(books().owner(event, "A-2")).isEmpty();
        assertThat(books().historyRows(event)).isEqualTo(1);
    }

    private WriteResult write(BookingOutcome... batch) {
        return store().write(List.of(batch));
    }
}
