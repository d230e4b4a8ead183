package dev.sluice.frontdoor.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.frontdoor.line.Place;
import dev.sluice.frontdoor.line.Position;
import dev.sluice.frontdoor.line.Unnumbered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BookingBoardTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final List<String> SEATS = List.of("A-1");

    private static final LineProgress LINE =
            new LineProgress("concert", LineState.OPEN, "", 40, 10, 100, 30, 50, 0, 0, NOW);

    private final BookingBoard board = new BookingBoard(2, () -> NOW);

    private static BookingRequested request(String requestId) {
        return new BookingRequested("concert", requestId, "user-1", SEATS, NOW);
    }

    private Booking accept(BookingRequested request) {
        board.claim(request);
        return board.confirmed(request, others -> Optional.empty());
    }

    private static BookingOutcome held(String requestId) {
        return new Held("concert", requestId, "user-1", 1, 1, SEATS, NOW.plusSeconds(180), NOW);
    }

    private static BookingOutcome confirmed(String requestId) {
        return new Confirmed("concert", requestId, "user-1", 2, SEATS, "p-1", NOW);
    }

    private static BookingOutcome released(String requestId, long seq, ReleaseReason reason) {
        return new Released("concert", requestId, "user-1", seq, SEATS, reason, NOW);
    }

    private static BookingOutcome refundDue(String requestId, String paymentId) {
        return new RefundDue("concert", requestId, "user-1", 99, paymentId, NOW);
    }

    private static Booking decided(BookingOutcome outcome, String... refundDue) {
        return new Booking.Decided(outcome, List.of(refundDue));
    }

    @Test
    void anAcceptedRequestWaitsUntilItsOutcomeArrives() {
        accept(request("r-1"));
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
        var waiting = accept(request("r-1"));

        board.take(refundDue("r-1", "p-1"));
        board.take(refundDue("r-2", "p-2"));

        assertThat(board.find("r-1")).contains(waiting);
        assertThat(board.find("r-2")).isEmpty();
        board.take(held("r-1"));
        assertThat(board.find("r-1")).contains(decided(held("r-1"), "p-1"));
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

    private Optional<Position> shown(String requestId) {
        return board.find(requestId)
                .map(Booking.Waiting.class::cast)
                .flatMap(waiting -> waiting.standing().show(LINE));
    }

    private static BookingRequested forSeats(String requestId, String... seatIds) {
        return new BookingRequested("concert", requestId, "user-1", List.of(seatIds), NOW);
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
        accept(request("r-1"));
        accept(request("r-2"));
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
            accept(request("r-" + i));
        }

        assertThat(board.unnumbered("concert").confirmed()).isEqualTo(2);
        assertThat(board.oldestUnanswered("concert")).contains(NOW);
    }

    @Test
    void theSameAgainIsKnownAndSomethingElseUnderTheSameKeyIsNot() {
        accept(forSeats("r-1", "A-1", "A-2"));

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
        accept(forSeats("r-1", "B-1"));

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

    @Test
    void itIsCompleteOnceAllThreeTopicsAre() {
        board.caughtUp();
        board.requests().caughtUp();
        assertThat(board.isComplete()).isFalse();

        board.positions().caughtUp();

        assertThat(board.isComplete()).isTrue();
    }
}
