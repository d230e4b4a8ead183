package dev.sluice.frontdoor.booking;

import static dev.sluice.frontdoor.booking.TestBookings.LINE;
import static dev.sluice.frontdoor.booking.TestBookings.NOW;
import static dev.sluice.frontdoor.booking.TestBookings.accept;
import static dev.sluice.frontdoor.booking.TestBookings.decided;
import static dev.sluice.frontdoor.booking.TestBookings.held;
import static dev.sluice.frontdoor.booking.TestBookings.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.frontdoor.line.Place;
import dev.sluice.frontdoor.line.Position;
import dev.sluice.frontdoor.line.Unnumbered;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far requests are on their way to the line, and which numbers they got. */
class RequestNumbersTest {
    private final BookingBoard board = new BookingBoard(2, () -> NOW);

    private Optional<Position> shown(String requestId) {
        return board.find(requestId)
                .map(Booking.Waiting.class::cast)
                .flatMap(waiting -> waiting.standing().show(LINE));
    }

    @Test
    void anotherDoorsRequestWaitsHereTooWithItsNumberOnceThatIsTold() {
        board.requests().take(request("r-1"));
        assertThat(shown("r-1")).isEmpty();

        board.positions().take(new PositionsGiven("concert", 20, List.of("r-0", "r-1"), NOW));

        assertThat(shown("r-1")).hasValueSatisfying(position -> {
            assertThat(position.kind()).isEqualTo(Position.Kind.EXACT);
            assertThat(position.ahead()).isEqualTo(10);
        });
    }

    @Test
    void aNumberMayBeToldBeforeItsRequest() {
        board.positions().take(new PositionsGiven("concert", 21, List.of("r-1"), NOW));
        board.requests().take(request("r-1"));

        assertThat(shown("r-1")).map(Position::ahead).contains(10L);
        assertThat(board.unnumbered("concert")).isEqualTo(new Unnumbered(21, 0, 0, 0, 0, 0));
    }

    @Test
    void aNumberThatIsToldAgainAfterTheDecisionChangesNothing() {
        board.requests().take(request("r-1"));
        board.take(held("r-1"));
        board.positions().take(new PositionsGiven("concert", 1, List.of("r-1"), NOW));
        board.requests().take(request("r-1"));

        assertThat(board.find("r-1")).contains(decided(held("r-1")));
    }

    @Test
    void onItsWayARequestIsCountedOnceAndWhereItIs() {
        var request = request("r-1");
        board.claim(request);
        assertThat(board.unnumbered("concert").underWay()).isOne();

        board.confirmed(request, others -> {
            assertThat(others).isEqualTo(Unnumbered.NOBODY);
            return Optional.of(new Place(41, 41));
        });
        assertThat(board.unnumbered("concert")).isEqualTo(new Unnumbered(0, 0, 1, 0, 0, 0));

        board.requests().take(request);
        board.requests().take(request);
        assertThat(board.unnumbered("concert")).isEqualTo(new Unnumbered(0, 0, 0, 1, 1, 0));

        board.positions().take(new PositionsGiven("concert", 1, List.of("r-1"), NOW));
        assertThat(board.unnumbered("concert")).isEqualTo(new Unnumbered(1, 0, 0, 0, 0, 0));
    }

    @Test
    void aRequestThatIsInTheLogBeforeItIsConfirmedIsThisDoorsAndNotBeforeItself() {
        var request = request("r-1");
        board.claim(request);
        board.requests().take(request);

        board.confirmed(request, others -> {
            assertThat(others).isEqualTo(Unnumbered.NOBODY);
            return Optional.empty();
        });

        assertThat(board.unnumbered("concert")).isEqualTo(new Unnumbered(0, 0, 0, 1, 1, 0));
    }

    @Test
    void whoeverWasRefusedAPlaceIsOnTheWayToNoneUntilTheirOutcomeIsHeard() {
        board.requests().take(request("r-1"));
        board.requests().take(request("r-2"));
        board.positions().take(new PositionsGiven("concert", 1, List.of("r-2"), NOW));

        assertThat(board.unnumbered("concert")).isEqualTo(new Unnumbered(1, 0, 0, 0, 0, 0));
        assertThat(board.find("r-1")).containsInstanceOf(Booking.Waiting.class);
    }

    @Test
    void aRetryInTheLogPassesNobodyOver() {
        board.requests().take(request("r-1"));
        board.positions().take(new PositionsGiven("concert", 1, List.of("r-1"), NOW));
        board.requests().take(request("r-2"));
        board.requests().take(request("r-1"));
        board.positions().take(new PositionsGiven("concert", 1, List.of("r-1"), NOW));

        assertThat(board.unnumbered("concert")).isEqualTo(new Unnumbered(1, 0, 0, 1, 0, 0));
    }

    @Test
    void aPromiseIsUnansweredUntilItHasANumberOrADecision() {
        accept(board, request("r-1"));
        accept(board, request("r-2"));
        assertThat(board.oldestUnanswered("concert")).contains(NOW);
        assertThat(board.oldestUnanswered("match")).isEmpty();

        board.take(held("r-1"));
        assertThat(board.oldestUnanswered("concert")).contains(NOW);
        board.positions().take(new PositionsGiven("concert", 2, List.of("r-2"), NOW));

        assertThat(board.oldestUnanswered("concert")).isEmpty();
    }

    @Test
    void whoeverIsForgottenIsNotCountedAnyMore() {
        for (int i = 0; i < 5; i++) {
            accept(board, request("r-" + i));
        }

        assertThat(board.unnumbered("concert").confirmed()).isEqualTo(2);
        assertThat(board.oldestUnanswered("concert")).contains(NOW);
    }
}
