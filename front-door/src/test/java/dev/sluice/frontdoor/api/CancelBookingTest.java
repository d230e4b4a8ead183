package dev.sluice.frontdoor.api;

import static dev.sluice.frontdoor.api.FakeDoor.NOW;
import static dev.sluice.frontdoor.api.FakeDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.ProblemType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CancelBookingTest {
    private static final List<String> SEATS = List.of("A-1");

    private final FakeDoor door = FakeDoor.ready();

    private static Released released(ReleaseReason reason) {
        return new Released("concert", "r-1", "user-1", 2, SEATS, reason, NOW);
    }

    private void hold() {
        door.bookings.take(new Held("concert", "r-1", "user-1", 1, 1, SEATS, NOW.plusSeconds(180), NOW));
    }

    private Answer cancel(FakeCall call, String requestId) {
        return door.endpoint("DELETE", Paths.BOOKING, call.withParameter(Paths.REQUEST_ID, requestId));
    }

    private Answer cancel() {
        return cancel(door.call("concert"), "r-1");
    }

    @Test
    void heldSeatsAreGivenBackByOneAndTheSameCancellation() {
        hold();

        Answer first = cancel();
        Answer second = cancel();

        assertThat(first.status()).isEqualTo(202);
        assertThat(text(first)).startsWith("{\"state\":\"HELD\"").isEqualTo(text(second));
        var cancelled = new PaymentSettled(
                "concert", "r-1", RequestId.of("concert", "r-1", "cancel"), PaymentResult.CANCELLED, NOW);
        assertThat(door.access.announced).containsExactly(cancelled, cancelled);
    }

    @Test
    void whatHasBeenCancelledIsCancelled() {
        hold();
        door.bookings.take(released(ReleaseReason.CANCELLED));

        assertThat(cancel().status()).isEqualTo(200);
        assertThat(text(cancel())).startsWith("{\"state\":\"RELEASED\"");
        assertThat(door.access.announced).isEmpty();
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(new Confirmed("concert", "r-1", "user-1", 2, SEATS, "p-1", NOW), ProblemType.BOOKING_SOLD),
                Arguments.of(
                        new Rejected("concert", "r-1", "user-1", 1, 1, RejectionReason.SEAT_TAKEN, NOW),
                        ProblemType.BOOKING_OVER),
                Arguments.of(released(ReleaseReason.EXPIRED), ProblemType.BOOKING_OVER),
                Arguments.of(released(ReleaseReason.REFUNDED), ProblemType.BOOKING_OVER));
    }

    @ParameterizedTest
    @MethodSource("others")
    void nothingElseCanBeCancelled(BookingOutcome outcome, ProblemType type) {
        door.bookings.take(outcome);

        assertThat(text(cancel())).contains(type.uri()).contains("\"status\":409");
        assertThat(door.access.announced).isEmpty();
    }

    @Test
    void whoWaitsCannotLeaveTheLine() {
        door.book(door.call("concert"));

        assertThat(text(cancel(door.call("concert"), RequestId.of("concert", "user-1", "key-1"))))
                .contains(ProblemType.BOOKING_NOT_DECIDED.uri());
    }

    @Test
    void nobodyCancelsForSomebodyElse() {
        hold();

        assertThat(text(cancel(FakeCall.to("concert", door.token("concert", "user-2")), "r-1")))
                .contains(ProblemType.UNKNOWN_BOOKING.uri());
        assertThat(door.access.announced).isEmpty();
    }

    @Test
    void whatKafkaDoesNotConfirmIsNotPromised() {
        hold();
        door.access.kafkaIsDown = true;

        assertThat(text(cancel())).contains(ProblemType.SYSTEM_OVERLOAD.uri());
    }
}
