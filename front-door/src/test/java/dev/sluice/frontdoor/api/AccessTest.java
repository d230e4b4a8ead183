package dev.sluice.frontdoor.api;

import static dev.sluice.frontdoor.api.FakeDoor.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.Problem;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.Route;
import dev.sluice.frontdoor.visit.Visit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of the API with every token that must not do: whoever adds a route has to say here whose it is. */
class AccessTest {
    private enum Whose {
        VISITOR,
        ANYBODY_KNOWN,
        OPERATOR
    }

    private static final Map<String, Whose> WHOSE = Map.ofEntries(
            Map.entry("POST " + Paths.BOOKINGS, Whose.VISITOR),
            Map.entry("GET " + Paths.BOOKING, Whose.VISITOR),
            Map.entry("DELETE " + Paths.BOOKING, Whose.VISITOR),
            Map.entry("GET " + Paths.UPDATES, Whose.VISITOR),
            Map.entry("GET " + Paths.LINE, Whose.VISITOR),
            Map.entry("GET " + Paths.SEATS, Whose.VISITOR),
            Map.entry("POST " + Paths.VISITS, Whose.ANYBODY_KNOWN),
            Map.entry("GET " + Paths.SALE, Whose.OPERATOR),
            Map.entry("PUT " + Paths.SALE, Whose.OPERATOR),
            Map.entry("PATCH " + Paths.SALE, Whose.OPERATOR),
            Map.entry("POST " + Paths.PAUSE_SALE, Whose.OPERATOR),
            Map.entry("POST " + Paths.RESUME_SALE, Whose.OPERATOR),
            Map.entry("POST " + Paths.CLOSE_SALE, Whose.OPERATOR));

    private static final FakeDoor DOOR = FakeDoor.ready();

    record Wrong(Route route, String what, Optional<String> token, ProblemType expected) {
        @Override
        public String toString() {
            return operation(route) + " with " + what;
        }
    }

    private static String operation(Route route) {
        return route.method() + " " + route.path();
    }

    static Stream<Wrong> wrongs() {
        return DOOR.routes().stream().flatMap(route -> switch (WHOSE.getOrDefault(operation(route), Whose.OPERATOR)) {
            case VISITOR -> wrongVisits(route);
            case ANYBODY_KNOWN -> wrongIdentities(route);
            case OPERATOR ->
                Stream.concat(
                        wrongIdentities(route),
                        Stream.of(
                                wrong(route, "a buyer's identity", FakeAccess.BUYER, ProblemType.NOT_AN_OPERATOR),
                                wrong(route, "a stranger's", FakeAccess.STRANGER, ProblemType.NOT_AN_OPERATOR)));
        });
    }

    private static Stream<Wrong> wrongVisits(Route route) {
        return Stream.of(
                new Wrong(route, "nothing", Optional.empty(), ProblemType.MISSING_VISIT_TOKEN),
                wrong(route, "garbage", "garbage", ProblemType.INVALID_VISIT_TOKEN),
                wrong(route, "an old visit", visit("concert", 0), ProblemType.EXPIRED_VISIT_TOKEN),
                wrong(route, "another event's visit", visit("match", 600), ProblemType.WRONG_EVENT),
                wrong(route, "a buyer's identity", FakeAccess.BUYER, ProblemType.INVALID_VISIT_TOKEN),
                wrong(route, "an operator's identity", FakeAccess.OPERATOR, ProblemType.INVALID_VISIT_TOKEN));
    }

    private static Stream<Wrong> wrongIdentities(Route route) {
        return Stream.of(
                new Wrong(route, "nothing", Optional.empty(), ProblemType.MISSING_IDENTITY_TOKEN),
                wrong(route, "garbage", "garbage", ProblemType.INVALID_IDENTITY_TOKEN),
                wrong(route, "an old identity", "expired", ProblemType.EXPIRED_IDENTITY_TOKEN),
                wrong(route, "a visit", visit("concert", 600), ProblemType.INVALID_IDENTITY_TOKEN));
    }

    private static Wrong wrong(Route route, String what, String token, ProblemType expected) {
        return new Wrong(route, what, Optional.of(token), expected);
    }

    private static String visit(String eventId, long seconds) {
        return DOOR.tokens.sign(new Visit(eventId, "user-1", NOW.plusSeconds(seconds)));
    }

    @Test
    void ofEveryRouteItIsKnownWhoseItIs() {
        assertThat(WHOSE.keySet()).containsExactlyInAnyOrderElementsOf(DOOR.operations());
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void noRouteWorksWithoutTheRightToken(Wrong wrong) {
        FakeCall call = FakeCall.to("concert", wrong.token().orElse("")).withParameter(Paths.REQUEST_ID, "r-1");

        Answer answer =
                wrong.route().endpoint().answer(wrong.token().isPresent() ? call : call.without("Authorization"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(wrong.expected()));
        assertThat(DOOR.access.announced).isEmpty();
        assertThat(DOOR.sent).isEmpty();
    }

    @Test
    void withoutAnIdentityProviderNobodyIsAnOperator() {
        var passports = new Passports(Optional.empty(), "");

        assertThat(passports
                        .operator(FakeCall.to("concert", FakeAccess.OPERATOR))
                        .answer(identity -> Problem.of(ProblemType.INTERNAL_ERROR, "let through")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_CONFIGURED));
    }

    @Test
    void whenTheProviderIsDownEverybodyIsToldToComeBack() {
        var door = FakeDoor.ready();
        door.access.providerIsDown = true;

        Answer answer = door.endpoint("POST", Paths.VISITS, FakeCall.to("concert", FakeAccess.BUYER));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("Retry-After");
    }

    @Test
    void nobodyAsksMoreOftenThanAVisitorMay() {
        var door = FakeDoor.ready();
        for (int i = 0; i < FakeAccess.VISIT_PACE.burst(); i++) {
            assertThat(door.line(door.call("concert")).status()).isEqualTo(200);
        }

        Answer answer = door.line(door.call("concert"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).containsEntry("Retry-After", "1");
        assertThat(door.line(FakeCall.to("concert", door.token("concert", "user-2")))
                        .status())
                .isEqualTo(200);
    }
}
