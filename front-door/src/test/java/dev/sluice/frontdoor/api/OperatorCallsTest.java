package dev.sluice.frontdoor.api;

import static dev.sluice.frontdoor.api.FakeDoor.NOW;
import static dev.sluice.frontdoor.api.FakeDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.ProblemType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorCallsTest {
    private static final String WHOLE = "{\"opensAt\":\"2026-05-01T12:00:00Z\",\"capacity\":500,\"ratePerSecond\":50,"
            + "\"burst\":10,\"perUserLimit\":4,\"holdSeconds\":180,\"lineLimit\":1000}";

    private final FakeDoor door = FakeDoor.ready();

    private static FakeCall call(String eventId, String body) {
        return FakeCall.to(eventId, FakeAccess.OPERATOR).withBody(body);
    }

    private Answer patch(String body) {
        return door.endpoint("PATCH", Paths.SALE, call("concert", body));
    }

    private Answer put(String eventId, String body) {
        return door.endpoint("PUT", Paths.SALE, call(eventId, body));
    }

    private Answer show() {
        return door.endpoint("GET", Paths.SALE, call("concert", ""));
    }

    private Answer turn(String path) {
        return door.endpoint("POST", path, call("concert", ""));
    }

    private SaleControl inForce(String eventId) {
        return door.sales.find(eventId).orElseThrow();
    }

    private void lineIs(LineState state) {
        door.lines.take(new LineProgress("concert", state, "Seats are loading", 0, 0, 50, 0, 90, 7, 3, NOW));
    }

    private static String etag(Answer answer) {
        return Objects.requireNonNull(answer.headers().get("ETag"));
    }

    @Test
    void whatIsInForceIsShownWithItsLineAndWhetherItIsReady() {
        lineIs(LineState.PREPARING);

        assertThat(text(show()))
                .contains("\"control\":{\"eventId\":\"concert\",\"state\":\"OPEN\"", "\"ratePerSecond\":50")
                .contains("\"readiness\":{\"ready\":false,\"reason\":\"Seats are loading\"}")
                .contains("\"line\":{\"state\":\"PREPARING\"");

        lineIs(LineState.SCHEDULED);

        assertThat(text(show())).contains("\"readiness\":{\"ready\":true,\"reason\":\"\"}");
    }

    @Test
    void aChangeLeavesTheRestAsItIsAndIsInForceAtOnce() {
        Answer answer = patch("{\"ratePerSecond\":7,\"message\":\"Soon\",\"options\":[\"STANDBY\"]}");

        var changed = new SaleControl(
                "concert",
                SaleState.OPEN,
                NOW,
                100,
                7,
                10,
                4,
                180,
                1_000,
                Set.of(SaleOption.STANDBY),
                "Soon",
                "operator",
                NOW.plusMillis(1));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(door.access.announced).containsExactly(changed);
        assertThat(inForce("concert")).isEqualTo(changed);
        assertThat(etag(answer)).isEqualTo(etag(show()));
        assertThat(text(patch("{\"burst\":3}"))).contains("\"ratePerSecond\":7").contains("\"burst\":3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"ratePerSecond\":0}",
                "{\"ratePerSecond\":\"7\"}",
                "{\"ratePerSec\":7}",
                "{\"capacity\":7}",
                "{\"state\":\"CLOSED\"}",
                "{\"options\":[\"PARTY\"]}",
                "{\"opensAt\":\"tomorrow\"}",
                "{\"perUserLimit\":101}",
                "{\"message\":\"a\\nb\"}"
            })
    void whatCannotBeIsRefusedAndChangesNothing(String body) {
        Answer answer = patch(body);

        assertThat(text(answer)).contains(ProblemType.INVALID_BODY.uri());
        assertThat(door.access.announced).isEmpty();
    }

    @Test
    void theRefusalNamesTheField() {
        assertThat(text(patch("{\"ratePerSecond\":0}"))).contains("ratePerSecond must be from 1 to 100000");
        assertThat(text(patch("{\"burst\":{}}"))).contains("field burst is missing or has the wrong type");
        assertThat(text(patch("{\"ratePerSec\":7}"))).contains("only opensAt, ratePerSecond,");
    }

    @Test
    void whoeverDecidedOnSomethingOldIsTold() {
        String old = etag(show());
        patch("{\"burst\":3}");

        Answer late = door.endpoint(
                "PATCH", Paths.SALE, call("concert", "{\"burst\":4}").withHeader("If-Match", old));
        Answer inTime = door.endpoint(
                "PATCH", Paths.SALE, call("concert", "{\"burst\":5}").withHeader("If-Match", "\"x\", " + etag(show())));

        assertThat(late.status()).isEqualTo(412);
        assertThat(inTime.status()).isEqualTo(200);
        assertThat(inForce("concert").burst()).isEqualTo(5);
    }

    @Test
    void aSaleIsAnnouncedWholeAndOnlyOnceIfSoWanted() {
        Answer answer = door.endpoint("PUT", Paths.SALE, call("match", WHOLE).withHeader("If-None-Match", "*"));
        Answer again = door.endpoint("PUT", Paths.SALE, call("match", WHOLE).withHeader("If-None-Match", "*"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(412);
        assertThat(inForce("match").capacity()).isEqualTo(500);
        assertThat(inForce("match").state()).isEqualTo(SaleState.OPEN);
        assertThat(inForce("match").author()).isEqualTo("operator");
    }

    @Test
    void anAnnouncementThatLacksSomethingSaysWhat() {
        assertThat(text(put("match", WHOLE.replace("\"capacity\":500,", ""))))
                .contains("field capacity is missing or has the wrong type");
        assertThat(text(put("match", WHOLE.replace("\"opensAt\":\"2026-05-01T12:00:00Z\",", ""))))
                .contains("opensAt is missing");
    }

    @Test
    void announcingAgainDoesNotWakeAPausedSale() {
        turn(Paths.PAUSE_SALE);

        put("concert", WHOLE);

        assertThat(inForce("concert").state()).isEqualTo(SaleState.PAUSED);
        assertThat(inForce("concert").capacity()).isEqualTo(500);
    }

    @Test
    void aSaleIsPausedAndResumedAndSayingSoTwiceChangesNothing() {
        lineIs(LineState.OPEN);

        turn(Paths.PAUSE_SALE);
        turn(Paths.PAUSE_SALE);
        assertThat(inForce("concert").state()).isEqualTo(SaleState.PAUSED);
        turn(Paths.RESUME_SALE);

        assertThat(inForce("concert").state()).isEqualTo(SaleState.OPEN);
        assertThat(door.access.announced).hasSize(2);
    }

    @Test
    void whatIsNotReadyIsNotResumed() {
        turn(Paths.PAUSE_SALE);
        lineIs(LineState.PREPARING);

        assertThat(text(turn(Paths.RESUME_SALE)))
                .contains(ProblemType.SALE_NOT_READY.uri())
                .contains("Seats are loading");
        assertThat(inForce("concert").state()).isEqualTo(SaleState.PAUSED);
    }

    @Test
    void closingCannotBeUndone() {
        assertThat(text(turn(Paths.CLOSE_SALE))).contains("\"state\":\"CLOSED\"");
        assertThat(turn(Paths.CLOSE_SALE).status()).isEqualTo(200);

        for (Answer answer : List.of(
                turn(Paths.RESUME_SALE), turn(Paths.PAUSE_SALE), patch("{\"burst\":3}"), put("concert", WHOLE))) {
            assertThat(text(answer)).contains(ProblemType.SALE_CLOSED.uri());
        }
        assertThat(door.access.announced).hasSize(1);
    }

    @Test
    void whatKafkaDoesNotConfirmIsNotInForce() {
        door.access.kafkaIsDown = true;

        Answer answer = patch("{\"burst\":3}");

        assertThat(text(answer)).contains(ProblemType.SYSTEM_OVERLOAD.uri());
        assertThat(answer.headers()).containsKey("Retry-After");
        assertThat(inForce("concert").burst()).isEqualTo(10);
    }

    @Test
    void beforeAllSalesAreKnownNothingIsChanged() {
        Answer answer = FakeDoor.starting().endpoint("PUT", Paths.SALE, call("match", WHOLE));

        assertThat(text(answer)).contains(ProblemType.STARTING.uri());
    }

    @Test
    void anEventThatNobodyAnnouncedCannotBeChanged() {
        assertThat(text(door.endpoint("PATCH", Paths.SALE, call("play", "{\"burst\":3}"))))
                .contains(ProblemType.UNKNOWN_EVENT.uri());
    }
}
