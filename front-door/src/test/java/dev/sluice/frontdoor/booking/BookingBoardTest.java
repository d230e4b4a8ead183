package dev.sluice.frontdoor.booking;

import static dev.sluice.frontdoor.booking.TestBookings.NOW;
import static dev.sluice.frontdoor.booking.TestBookings.SEATS;
import static dev.sluice.frontdoor.booking.TestBookings.accept;
import static dev.sluice.frontdoor.booking.TestBookings.decided;
import static dev.sluice.frontdoor.booking.TestBookings.held;
import static dev.sluice.frontdoor.booking.TestBookings.refundDue;
import static dev.sluice.frontdoor.booking.TestBookings.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.frontdoor.line.Unnumbered;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BookingBoardTest {
    private final BookingBoard board = new BookingBoard(2, () -> NOW);

    @Test
    void anAcceptedRequestWaitsUntilItsOutcomeArrives() {
        accept(board, request("r-1"));
        assertThat(board.find("r-1")).containsInstanceOf(Booking.Waiting.class);

        board.take(held("r-1"));

        assertThat(board.find("r-1")).contains(decided(held("r-1")));
    }

    @Test
    void anOutcomeThatOvertookTheConfirmationStands() {
        var request = request("r-1");
        board.claim(request);
        board.take(held("r-1"));

        assertThat(board.confirmed(request, others -> Optional.empty())).isEqualTo(decided(held("r-1")));
    }

    @Test
    void theOldestAreForgottenFirst() {
        board.take(held("r-1"));
        board.take(held("r-2"));
        board.take(held("r-3"));

        assertThat(board.find("r-1")).isEmpty();
        assertThat(board.find("r-2")).isPresent();
        assertThat(board.find("r-3")).isPresent();
    }

    @Test
    void itIsCompleteOnceAllThreeTopicsAre() {
        board.caughtUp();
        board.requests().caughtUp();
        assertThat(board.isComplete()).isFalse();

        board.positions().caughtUp();

        assertThat(board.isComplete()).isTrue();
    }

    @Test
    void ofAForgottenEventNothingIsKnownAndOfOthersEverything() {
        board.take(held("r-1"));
        board.take(refundDue("r-1", "p-1"));
        board.requests().take(new BookingRequested("opera", "o-1", "user-1", SEATS, NOW));
        accept(board, request("r-2"));

        board.forgetEvent("concert");

        assertThat(board.find("r-1")).isEmpty();
        assertThat(board.find("r-2")).isEmpty();
        assertThat(board.unnumbered("concert")).isEqualTo(Unnumbered.NOBODY);
        assertThat(board.oldestUnanswered("concert")).isEmpty();
        assertThat(board.find("o-1")).isPresent();
    }

    @Test
    void whatIsBeingSentForAForgottenEventStillArrives() {
        var request = request("r-1");
        board.claim(request);

        board.forgetEvent("concert");
        board.failed(request);

        assertThat(board.unnumbered("concert")).isEqualTo(Unnumbered.NOBODY);
    }
}
