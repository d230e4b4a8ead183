package dev.sluice.frontdoor.api;

import static dev.sluice.frontdoor.api.FakeDoor.NOW;
import static dev.sluice.frontdoor.api.FakeDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.frontdoor.http.Problem;
import dev.sluice.frontdoor.http.ProblemType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShowBookingTest {
    private static final List<String> SEATS = List.of("A-1");
    private static final String DECIDED = "\"decidedAt\":\"2026-05-01T10:00:00Z\"";

    private final FakeDoor door = FakeDoor.ready();

    private static Held held() {
        return new Held("concert", "r-1", "user-1", 12, 1, SEATS, NOW.plusSeconds(180), NOW);
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(
                        held(),
                        "{\"state\":\"HELD\",\"requestId\":\"r-1\",\"number\":12,\"seatIds\":[\"A-1\"],"
                                + "\"expiresAt\":\"2026-05-01T10:03:00Z\"," + DECIDED),
                Arguments.of(
                        new Rejected("concert", "r-1", "user-1", 12, 1, RejectionReason.SEAT_TAKEN, NOW),
                        "{\"state\":\"REJECTED\",\"requestId\":\"r-1\",\"reason\":\"SEAT_TAKEN\"," + DECIDED),
                Arguments.of(
                        new Rejected(
                                "concert", "r-1", "user-1", 0, 1, RejectionReason.INVALID_REQUEST, "Too much", NOW),
                        "{\"state\":\"REJECTED\",\"requestId\":\"r-1\",\"reason\":\"INVALID_REQUEST\","
                                + "\"detail\":\"Too much\"," + DECIDED),
                Arguments.of(
                        new Confirmed("concert", "r-1", "user-1", 2, SEATS, "p-1", NOW),
                        "{\"state\":\"CONFIRMED\",\"requestId\":\"r-1\",\"seatIds\":[\"A-1\"],\"paymentId\":\"p-1\","
                                + DECIDED),
                Arguments.of(
                        new Released("concert", "r-1", "user-1", 2, SEATS, ReleaseReason.EXPIRED, NOW),
                        "{\"state\":\"RELEASED\",\"requestId\":\"r-1\",\"seatIds\":[\"A-1\"],\"reason\":\"EXPIRED\","
                                + DECIDED),
                Arguments.of(
                        new Released("concert", "r-1", "user-1", 3, SEATS, ReleaseReason.REFUNDED, NOW),
                        "{\"state\":\"RELEASED\",\"requestId\":\"r-1\",\"seatIds\":[\"A-1\"],\"reason\":\"REFUNDED\","
                                + DECIDED));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void everyOutcomeIsToldWithWhatItCarries(BookingOutcome outcome, String expected) {
        door.bookings.take(outcome);

        var answer = door.status(door.call("concert"), "r-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer)).startsWith(expected + ",\"links\"");
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void withEveryOutcomeItIsToldThatMoneyGoesBack(BookingOutcome outcome, String expected) {
        door.bookings.take(outcome);
        door.bookings.take(new RefundDue("concert", "r-1", "user-1", 7, "p-2", NOW));

        assertThat(text(door.status(door.call("concert"), "r-1")))
                .startsWith(expected + ",\"refundDue\":[\"p-2\"],\"links\"");
    }

    @Test
    void whoWaitsSeesTheirPlaceComeNearer() {
        door.lines.take(FakeDoor.progress(40, 30));
        door.book(door.call("concert"));
        door.lines.take(FakeDoor.progress(60, 38));

        var answer = door.status(door.call("concert"), RequestId.of("concert", "user-1", "key-1"));

        assertThat(text(answer)).contains("\"state\":\"WAITING\"").contains("\"ahead\":2,");
    }

    @Test
    void anothersBookingIsAsUnknownAsNone() {
        door.bookings.take(held());
        var stranger = FakeCall.to("concert", door.token("concert", "user-2"));

        assertThat(text(door.status(stranger, "r-1")))
                .isEqualTo(text(door.status(stranger, "r-2")))
                .contains(ProblemType.UNKNOWN_BOOKING.uri());
    }

    @Test
    void beforeAllOutcomesAreKnownNobodyIsToldThatTheirsIsNot() {
        assertThat(text(FakeDoor.starting().status(door.call("concert"), "r-1")))
                .contains(ProblemType.STARTING.uri());
    }

    @Test
    void withoutATokenNothingIsTold() {
        door.bookings.take(held());

        assertThat(door.status(door.call("concert").without("Authorization"), "r-1"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.MISSING_VISIT_TOKEN));
    }
}
