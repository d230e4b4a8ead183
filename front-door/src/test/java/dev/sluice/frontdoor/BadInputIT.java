package dev.sluice.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.sale.SaleState;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(LocalStackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final String EVENT = "bad-input";
    private static final String GOOD = "{\"seatIds\":[\"A-1\"]}";

    private static final List<BiFunction<BadInputIT, String, HttpRequest.Builder>> MALFORMED = List.of(
            (it, user) -> it.running.book(EVENT, user, "key", "{"),
            (it, user) -> it.running.book(EVENT, user, "key", "{\"seatIds\":[[]]}"),
            (it, user) -> it.running.book(EVENT, user, "key", GOOD).setHeader("Authorization", "Bearer " + user),
            (it, user) -> it.running.book(EVENT, user, "key", GOOD).setHeader("Content-Type", "x"),
            (it, user) -> it.running.get(EVENT, user, "/bookings/%00"),
            (it, user) -> it.running.known("x".repeat(500), "/line", it.running.token(EVENT, user)),
            (it, user) -> it.running.request("/v1/../../etc/passwd?" + "y".repeat(1_000)));

    private RunningDoor running;

    @BeforeAll
    void open(LocalStack stack) throws Exception {
        running = RunningDoor.open(stack);
        running.announce(EVENT, SaleState.OPEN);
        running.announce("closed-sale", SaleState.CLOSED);
        running.announceRejectingEarly("early-sale");
    }

    @AfterAll
    void close() {
        running.close();
    }

    private HttpRequest.Builder book(String body) {
        return running.book(EVENT, "user-1", "key-1", body);
    }

    private HttpRequest.Builder bare(String path) {
        return running.request("/v1/events/" + EVENT + path);
    }

    private HttpRequest.Builder withToken(String token) {
        return bare("/bookings").header("Authorization", "Bearer " + token).POST(BodyPublishers.ofString(GOOD));
    }

    private HttpRequest.Builder badEventId(String token) {
        return running.request("/v1/events/a%20b/line").header("Authorization", "Bearer " + token);
    }

    Stream<Arguments> wrongs() {
        String token = running.token(EVENT, "user-1");
        String nineSeats = "{\"seatIds\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\"]}";
        return Stream.of(
                Arguments.of(
                        "no token", bare("/bookings").POST(BodyPublishers.ofString(GOOD)), 401, "missing-visit-token"),
                Arguments.of("no token for a booking", bare("/bookings/r-1"), 401, "missing-visit-token"),
                Arguments.of("no token for the line", bare("/line"), 401, "missing-visit-token"),
                Arguments.of("a changed token", withToken(token + "x"), 401, "invalid-visit-token"),
                Arguments.of("another event's token", withToken(running.token("x", "user-1")), 403, "wrong-event"),
                Arguments.of("no key", withToken(token), 400, "invalid-idempotency-key"),
                Arguments.of("malformed JSON", book("{\"seatIds\":["), 400, "invalid-body"),
                Arguments.of("no seat", book("{\"seatIds\":[]}"), 400, "invalid-body"),
                Arguments.of("nine seats", book(nineSeats), 400, "invalid-body"),
                Arguments.of("a bad seat id", book("{\"seatIds\":[\"A 1\"]}"), 400, "invalid-body"),
                Arguments.of("no quantity", book("{\"best\":{}}"), 400, "invalid-body"),
                Arguments.of(
                        "seats and the best",
                        book("{\"seatIds\":[\"A\"],\"best\":{\"quantity\":1}}"),
                        400,
                        "invalid-body"),
                Arguments.of("deep nesting", book("[".repeat(10_000)), 400, "invalid-body"),
                Arguments.of(
                        "no JSON", book(GOOD).setHeader("Content-Type", "text/plain"), 415, "unsupported-media-type"),
                Arguments.of("a body too large", book(" ".repeat(16_385)), 413, "body-too-large"),
                Arguments.of("an unknown event", running.book("none", "user-1", "key-1", GOOD), 404, "unknown-event"),
                Arguments.of("a closed sale", running.book("closed-sale", "user-1", "key-1", GOOD), 410, "sale-closed"),
                Arguments.of(
                        "a sale to come", running.book("early-sale", "user-1", "key-1", GOOD), 409, "sale-not-open"),
                Arguments.of("a bad event id", badEventId(token), 400, "invalid-id"),
                Arguments.of(
                        "an unknown booking", running.get(EVENT, "user-1", "/bookings/r-0"), 404, "unknown-booking"),
                Arguments.of("an unknown path", running.request("/v2/"), 404, "unknown-path"),
                Arguments.of(
                        "a wrong method", running.get(EVENT, "user-1", "/line").DELETE(), 405, "method-not-allowed"));
    }

    @ParameterizedTest(name = "{0} is {2} {3}")
    @MethodSource("wrongs")
    void everyWrongCallIsAProblemThatSaysWhatIsWrong(String what, HttpRequest.Builder call, int status, String slug)
            throws Exception {
        var response = running.send(call);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body())
                .contains("\"type\":\"urn:sluice:problem:" + slug + "\"", "\"title\":", "\"detail\":")
                .doesNotContain("Exception", "\\n");
    }

    @Test
    void tenThousandMalformedOnesDoNoHarmToGoodOnes() throws Exception {
        var calls = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 10_000; i++) {
            String user = "crowd-" + i % 500;
            String key = "good-" + i;
            HttpRequest.Builder bad = MALFORMED.get(i % MALFORMED.size()).apply(this, user);
            calls.add(() -> {
                assertThat(running.plain(bad).statusCode()).isBetween(400, 499);
                return null;
            });
            if (i % 20 == 0) {
                calls.add(() -> {
                    assertThat(running.plain(running.book(EVENT, user, key, GOOD))
                                    .statusCode())
                            .isEqualTo(202);
                    return null;
                });
            }
        }

        try (var threads = Executors.newFixedThreadPool(64)) {
            for (var answered : threads.invokeAll(calls)) {
                answered.get();
            }
        }
        assertThat(running.door.isReady()).isTrue();
    }
}
