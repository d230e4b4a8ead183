package dev.sluice.frontdoor.api;

import static dev.sluice.frontdoor.api.FakeDoor.NOW;
import static dev.sluice.frontdoor.api.FakeDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingEnvelope;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.Problem;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.visit.Visit;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookSeatsTest {
    private static final String REQUEST_ID = RequestId.of("concert", "user-1", "key-1");

    private final FakeDoor door = FakeDoor.ready();

    private static void assertRefused(Answer answer, ProblemType type) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
        assertThat(text(answer)).contains("\"type\":\"" + type.uri() + "\"").doesNotContain("\n");
    }

    @Test
    void aGoodRequestIsQueuedAndPromised() {
        Answer answer = door.book(door.call("concert"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.headers())
                .containsEntry("Location", "/v1/events/concert/bookings/" + REQUEST_ID)
                .containsKey("Retry-After");
        assertThat(text(answer))
                .isEqualTo("{\"state\":\"WAITING\",\"requestId\":\"" + REQUEST_ID
                        + "\",\"position\":null,\"wait\":null,\"seatsLeft\":null,\"likelySoldOut\":false,"
                        + "\"refreshSeconds\":" + answer.headers().get("Retry-After")
                        + ",\"links\":{\"self\":\"/v1/events/concert/bookings/" + REQUEST_ID
                        + "\",\"updates\":\"/v1/events/concert/bookings/" + REQUEST_ID
                        + "/updates\",\"line\":\"/v1/events/concert/line\"}}");
        assertThat(door.sent)
                .containsExactly(new BookingEnvelope(
                        "concert",
                        List.of(new BookingRequested("concert", REQUEST_ID, "user-1", List.of("A-1", "A-2"), NOW))));
    }

    @Test
    void whereTheLineIsKnownThePositionIsToldWithItsError() {
        door.lines.take(FakeDoor.progress(40, 30));

        assertThat(text(door.book(door.call("concert"))))
                .contains("\"position\":{\"kind\":\"estimate\",\"ahead\":10,\"atLeast\":10,"
                        + "\"asOf\":\"2026-05-01T10:00:00Z\"}");
    }

    @Test
    void aRetryIsTheSameRequest() {
        Answer first = door.book(door.call("concert"));
        Answer second = door.book(door.call("concert"));

        assertThat(text(second)).isEqualTo(text(first));
        assertThat(door.sent).hasSize(1);
    }

    @Test
    void whenTheQueueIsDownNothingIsPromised() {
        door.queueIsDown = true;

        Answer answer = door.book(door.call("concert"));

        assertRefused(answer, ProblemType.SYSTEM_OVERLOAD);
        assertThat(answer.headers()).containsKey("Retry-After");
        assertRefused(door.status(door.call("concert"), REQUEST_ID), ProblemType.UNKNOWN_BOOKING);
    }

    @Test
    void withoutAnIdempotencyKeyNothingIsTaken() {
        assertRefused(door.book(door.call("concert").without("Idempotency-Key")), ProblemType.INVALID_IDEMPOTENCY_KEY);
        assertRefused(
                door.book(door.call("concert").withHeader("Idempotency-Key", "k".repeat(256))),
                ProblemType.INVALID_IDEMPOTENCY_KEY);
    }

    @Test
    void onlyJsonIsTaken() {
        assertRefused(
                door.book(door.call("concert").withHeader("Content-Type", "text/plain")),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
        assertRefused(door.book(door.call("concert").without("Content-Type")), ProblemType.UNSUPPORTED_MEDIA_TYPE);
        assertThat(door.book(door.call("concert").withHeader("Content-Type", "Application/JSON; charset=utf-8"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void noTokenAWrongOneAnOldOneOrAnothersIsRefused() {
        var call = door.call("concert");
        String old = door.tokens.sign(new Visit("concert", "user-1", NOW));

        assertRefused(door.book(call.without("Authorization")), ProblemType.MISSING_VISIT_TOKEN);
        assertRefused(door.book(call.withHeader("Authorization", "Basic x")), ProblemType.MISSING_VISIT_TOKEN);
        assertRefused(door.book(call.withHeader("Authorization", "Bearer x")), ProblemType.INVALID_VISIT_TOKEN);
        assertRefused(door.book(call.withHeader("Authorization", "Bearer " + old)), ProblemType.EXPIRED_VISIT_TOKEN);
        assertRefused(door.book(FakeCall.to("concert", door.token("match", "user-1"))), ProblemType.WRONG_EVENT);
        assertRefused(door.book(FakeCall.to("no id", door.token("match", "user-1"))), ProblemType.INVALID_ID);
    }

    @Test
    void anEventWithoutASaleIsUnknownAndAClosedOneGone() {
        door.sales.take(FakeDoor.sale("match", SaleState.CLOSED));

        assertRefused(door.book(door.call("play")), ProblemType.UNKNOWN_EVENT);
        assertRefused(door.book(door.call("match")), ProblemType.SALE_CLOSED);
    }

    @Test
    void whereNobodyMayWaitForTheOpeningTheyAreToldWhenToReturn() {
        // Given
        door.sales.take(FakeDoor.rejectingEarly("concert", NOW.plusSeconds(90)));

        // When
        Answer early = door.book(door.call("concert"));
        door.now = NOW.plusSeconds(90);
        Answer inTime = door.book(door.call("concert"));

        // Then
        assertRefused(early, ProblemType.SALE_NOT_OPEN);
        assertThat(early.headers()).containsEntry("Retry-After", "90");
        assertThat(text(early)).contains("\"status\":409").contains("opens at 2026-05-01T10:01:30Z");
        assertThat(inTime.status()).isEqualTo(202);
        assertThat(door.sent).hasSize(1);
    }

    @Test
    void beforeAllSalesAreKnownNobodyIsToldThatTheirsIsNot() {
        assertRefused(FakeDoor.starting().book(door.call("concert")), ProblemType.STARTING);
    }

    @Test
    void whoeverIsPausedMayStillJoinTheLine() {
        door.sales.take(FakeDoor.sale("concert", SaleState.PAUSED));

        assertThat(door.book(door.call("concert")).status()).isEqualTo(202);
    }

    @Test
    void whereSeatsMayComeBackOneMayStillJoinTheLine() {
        door.lines.take(new LineProgress("concert", LineState.STANDBY, "", 40, 30, 50, 0, 0, 7, 93, NOW));

        assertThat(door.book(door.call("concert")).status()).isEqualTo(202);
    }
}
