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
import dev.sluice.frontdoor.line.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BookingBoardTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final List<String> SEATS = List.of("A-1");

    private final BookingBoard board = new BookingBoard(2);

    private static BookingRequested request(String requestId) {
        return new BookingRequested("concert", requestId, "user-1", SEATS, NOW);
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
        board.accepted(request("r-1"), Optional.of(new Place(7, 2)));
        assertThat(board.find("r-1"))
                .contains(new Booking.Waiting("concert", "r-1", "user-1", Optional.of(new Place(7, 2))));

        board.take(held("r-1"));

        assertThat(board.find("r-1")).contains(decided(held("r-1")));
    }

    @Test
    void anOutcomeThatOvertookTheAcceptanceStands() {
        board.take(held("r-1"));

        assertThat(board.accepted(request("r-1"), Optional.empty())).isEqualTo(decided(held("r-1")));
    }

    @Test
    void aRetryKeepsItsFirstPlace() {
        board.accepted(request("r-1"), Optional.of(new Place(7, 2)));

        assertThat(board.accepted(request("r-1"), Optional.of(new Place(99, 2))))
                .isEqualTo(new Booking.Waiting("concert", "r-1", "user-1", Optional.of(new Place(7, 2))));
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
        var waiting = board.accepted(request("r-1"), Optional.empty());

        board.take(refundDue("r-1", "p-1"));
        board.take(refundDue("r-2", "p-2"));

        assertThat(board.find("r-1")).contains(waiting);
        assertThat(board.find("r-2")).isEmpty();
        board.take(held("r-1"));
        assertThat(board.accepted(request("r-1"), Optional.empty())).isEqualTo(decided(held("r-1"), "p-1"));
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
}
