package dev.sluice.frontdoor.booking;

import static dev.sluice.frontdoor.booking.TestBookings.NOW;
import static dev.sluice.frontdoor.booking.TestBookings.accept;
import static dev.sluice.frontdoor.booking.TestBookings.confirmed;
import static dev.sluice.frontdoor.booking.TestBookings.decided;
import static dev.sluice.frontdoor.booking.TestBookings.held;
import static dev.sluice.frontdoor.booking.TestBookings.refundDue;
import static dev.sluice.frontdoor.booking.TestBookings.released;
import static dev.sluice.frontdoor.booking.TestBookings.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import org.junit.jupiter.api.Test;

/** What became of a request, in whatever order that is heard of. */
class DecisionsTest {
    private final BookingBoard board = new BookingBoard(2, () -> NOW);

    @Test
    void whatEndsAHoldReplacesItAndNothingGoesBack() {
        board.take(held("r-1"));
        board.take(confirmed("r-1"));
        board.take(held("r-1"));
        board.take(new Rejected("concert", "r-1", "user-1", 3, 9, RejectionReason.SEAT_TAKEN, NOW));

        assertThat(board.find("r-1")).contains(decided(confirmed("r-1")));
    }

    @Test
    void aSaleThatIsUndoneStaysUndone() {
        board.take(held("r-1"));
        board.take(confirmed("r-1"));
        board.take(released("r-1", 3, ReleaseReason.REFUNDED));
        board.take(confirmed("r-1"));

        assertThat(board.find("r-1")).contains(decided(released("r-1", 3, ReleaseReason.REFUNDED)));
    }

    @Test
    void aRefundLeavesTheSeatsAsTheyAreHoweverLateAndHoweverOftenItIsHeardOf() {
        board.take(held("r-1"));
        board.take(released("r-1", 2, ReleaseReason.EXPIRED));
        board.take(refundDue("r-1", "p-1"));
        board.take(refundDue("r-1", "p-1"));

        assertThat(board.find("r-1")).contains(decided(released("r-1", 2, ReleaseReason.EXPIRED), "p-1"));
    }

    @Test
    void aRefundThatOvertookTheEndOfItsHoldIsToldBeforeAndAfterIt() {
        board.take(held("r-1"));
        board.take(refundDue("r-1", "p-1"));
        assertThat(board.find("r-1")).contains(decided(held("r-1"), "p-1"));

        board.take(released("r-1", 2, ReleaseReason.EXPIRED));

        assertThat(board.find("r-1")).contains(decided(released("r-1", 2, ReleaseReason.EXPIRED), "p-1"));
    }

    @Test
    void everyPaymentThatGoesBackIsTold() {
        board.take(confirmed("r-1"));
        board.take(refundDue("r-1", "p-2"));
        board.take(refundDue("r-1", "p-3"));

        assertThat(board.find("r-1")).contains(decided(confirmed("r-1"), "p-2", "p-3"));
    }

    @Test
    void aRefundDecidesNothing() {
        var waiting = accept(board, request("r-1"));

        board.take(refundDue("r-1", "p-1"));
        board.take(refundDue("r-2", "p-2"));

        assertThat(board.find("r-1")).contains(waiting);
        assertThat(board.find("r-2")).isEmpty();
        board.take(held("r-1"));
        assertThat(board.find("r-1")).contains(decided(held("r-1"), "p-1"));
    }
}
