package dev.sluice.frontdoor.booking;

import static dev.sluice.frontdoor.booking.TestBookings.NOW;
import static dev.sluice.frontdoor.booking.TestBookings.accept;
import static dev.sluice.frontdoor.booking.TestBookings.forSeats;
import static dev.sluice.frontdoor.booking.TestBookings.held;
import static dev.sluice.frontdoor.booking.TestBookings.request;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same request again, and another one under the same key. */
class ClaimsTest {
    private final BookingBoard board = new BookingBoard(2, () -> NOW);

    @Test
    void theSameAgainIsKnownAndSomethingElseUnderTheSameKeyIsNot() {
        accept(board, forSeats("r-1", "A-1", "A-2"));

        assertThat(board.look(forSeats("r-1", "A-1", "A-2")))
                .hasValueSatisfying(claim -> assertThat(claim).isInstanceOf(Claim.Known.class));
        assertThat(board.look(forSeats("r-1", "A-1"))).contains(new Claim.Reused());
        assertThat(board.look(forSeats("r-1", "A-2", "A-1"))).contains(new Claim.Reused());
        assertThat(board.look(forSeats("r-2", "A-1"))).isEmpty();
    }

    @Test
    void whatADecidedRequestAskedForIsKnownInWhateverOrderItIsHeardOf() {
        board.take(held("r-1"));
        assertThat(board.look(forSeats("r-1", "B-1"))).containsInstanceOf(Claim.Known.class);

        board.requests().take(forSeats("r-1", "A-1"));

        assertThat(board.look(forSeats("r-1", "A-1"))).containsInstanceOf(Claim.Known.class);
        assertThat(board.look(forSeats("r-1", "B-1"))).contains(new Claim.Reused());
    }

    @Test
    void ofTwoWishesUnderOneKeyTheFirstOfTheLogCounts() {
        accept(board, forSeats("r-1", "B-1"));

        board.requests().take(forSeats("r-1", "A-1"));
        board.requests().take(forSeats("r-1", "B-1"));

        assertThat(board.look(forSeats("r-1", "A-1"))).containsInstanceOf(Claim.Known.class);
        assertThat(board.look(forSeats("r-1", "B-1"))).contains(new Claim.Reused());
    }

    @Test
    void whoeverSendsTheSameMeanwhileLearnsWhatBecameOfIt() {
        var request = request("r-1");
        assertThat(board.claim(request)).isEqualTo(new Claim.Fresh());
        var second = (Claim.UnderWay) board.claim(request);
        assertThat(board.claim(forSeats("r-1", "B-1"))).isEqualTo(new Claim.Reused());

        board.failed(request);

        assertThat(second.confirmed()).isCompletedWithValue(false);
        assertThat(board.claim(request)).isEqualTo(new Claim.Fresh());
    }
}
