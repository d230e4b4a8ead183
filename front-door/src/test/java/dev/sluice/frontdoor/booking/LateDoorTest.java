package dev.sluice.frontdoor.booking;

import static dev.sluice.frontdoor.booking.TestBookings.NOW;
import static dev.sluice.frontdoor.booking.TestBookings.SEATS;
import static dev.sluice.frontdoor.booking.TestBookings.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.frontdoor.line.Unnumbered;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A door that starts late hears history, the topics of it in any order. */
class LateDoorTest {
    private final BookingBoard board = new BookingBoard(2, () -> NOW);

    /** A door that starts late, and remembers two decisions of the four. */
    private void hearOldOutcomes() {
        board.take(new Held("concert", "r-1", "user-1", 1, 1, SEATS, NOW.plusSeconds(180), NOW));
        board.take(new Rejected("concert", "r-2", "user-1", 0, 1, RejectionReason.LINE_FULL, NOW));
        board.take(new Rejected("concert", "r-3", "user-1", 2, 1, RejectionReason.SEAT_TAKEN, NOW));
        board.take(new Rejected("concert", "r-4", "user-1", 3, 1, RejectionReason.SEAT_TAKEN, NOW));
    }

    private void hearOldRequests() {
        for (int i = 1; i <= 4; i++) {
            board.requests().take(request("r-" + i));
        }
    }

    private void hearOldPositions() {
        board.positions().take(new PositionsGiven("concert", 1, List.of("r-1", "r-3", "r-4", "r-5"), NOW));
        board.requests().take(request("r-5"));
    }

    private void assertOnlyTheLastWaits() {
        assertThat(board.find("r-1")).isEmpty();
        assertThat(board.find("r-2")).isEmpty();
        assertThat(board.find("r-5")).containsInstanceOf(Booking.Waiting.class);
        assertThat(board.unnumbered("concert")).isEqualTo(new Unnumbered(4, 0, 0, 0, 0, 0));
    }

    @Test
    void whatWasDecidedAndForgottenDoesNotWaitWhenItsRequestIsHeardOfLast() {
        hearOldOutcomes();
        hearOldRequests();
        hearOldPositions();

        assertOnlyTheLastWaits();
    }

    @Test
    void whatWasDecidedAndForgottenDoesNotWaitWhenItsNumberIsHeardOfFirst() {
        hearOldOutcomes();
        board.positions().take(new PositionsGiven("concert", 1, List.of("r-1", "r-3", "r-4", "r-5"), NOW));
        hearOldRequests();
        board.requests().take(request("r-5"));

        assertOnlyTheLastWaits();
    }
}
