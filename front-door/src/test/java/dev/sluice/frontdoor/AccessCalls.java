package dev.sluice.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.identity.LocalIssuer;
import dev.sluice.localstack.identity.Person;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** One call for each documented answer about entering, operating and giving back. */
final class AccessCalls {
    private static final String SALE = "{\"opensAt\":\"2026-05-01T12:00:00Z\",\"capacity\":500,\"ratePerSecond\":50,"
            + "\"burst\":10,\"perUserLimit\":4,\"holdSeconds\":180,\"lineLimit\":1000}";
    private static final String USER = "giver";

    private final RunningDoor door;
    private final LocalIssuer issuer;
    private final String operator;
    private final String buyer;

    AccessCalls(RunningDoor door, LocalIssuer issuer) {
        this.door = door;
        this.issuer = issuer;
        this.operator = issuer.token(Person.named("operator").withRole("sluice-operator"));
        this.buyer = issuer.token(Person.named("somebody"));
    }

    /** A door that trusts the issuer and wants everybody to be verified, and nobody to begin more than four visits. */
    static Map<String, String> environment(LocalIssuer issuer) {
        var variables = new HashMap<>(issuer.environment());
        variables.put("SLUICE_VISIT_VERIFIED_ONLY", "true");
        variables.put("SLUICE_VISITS_PER_MINUTE", "4");
        return variables;
    }

    void make() throws Exception {
        enter();
        for (String method : List.of("GET", "PUT", "PATCH")) {
            operate(method, "/sale");
        }
        for (String turn : List.of("/sale/pause", "/sale/resume", "/sale/close")) {
            operate("POST", turn);
        }
        giveBack();
        askTooOften();
    }

    private HttpRequest.Builder call(String method, String eventId, String rest, String token) {
        return door.known(eventId, rest, token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(method.equals("PUT") ? SALE : "{\"burst\":3}"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, int status) throws Exception {
        var answer = door.send(request);
        assertThat(answer.statusCode()).as(answer + answer.body()).isEqualTo(status);
        return answer;
    }

    private void enter() throws Exception {
        send(call("POST", "api", "/visits", buyer), 201);
        send(call("POST", "a%20b", "/visits", buyer), 400);
        send(call("POST", "api", "/visits", buyer + "x"), 401);
        send(
                call(
                        "POST",
                        "api",
                        "/visits",
                        issuer.token(Person.named("subject-1").verified(false))),
                403);
        send(call("POST", "unknown", "/visits", buyer), 404);
        until(429, call("POST", "api", "/visits", buyer));
    }

    private void operate(String method, String rest) throws Exception {
        String event = "api-op" + rest.replace("/", "-") + method;
        send(call("PUT", event, "/sale", operator), 200);
        send(call(method, event, rest, operator), 200);
        send(call(method, "a%20b", rest, operator), 400);
        send(call(method, event, rest, "x"), 401);
        send(call(method, event, rest, buyer), 403);
        if (!method.equals("PUT")) {
            send(call(method, "unknown", rest, operator), 404);
        }
        if (!method.equals("GET")) {
            send(call(method, event, rest, operator).header("If-Match", "\"old\""), 412);
        }
        if (rest.equals("/sale") && !method.equals("GET")) {
            send(call(method, event, rest, operator).setHeader("Content-Type", "text/plain"), 415);
            send(call(method, event, rest, operator).method(method, BodyPublishers.ofString(" ".repeat(20_000))), 413);
        }
        if (rest.equals("/sale/resume")) {
            unready(event);
            send(call(method, event, rest, operator), 409);
        }
        send(call("POST", event, "/sale/close", operator), 200);
        if (!method.equals("GET") && !rest.equals("/sale/close")) {
            send(call(method, event, rest, operator), 410);
        }
    }

    private void unready(String event) throws Exception {
        door.kafka.publish(
                Topics.LINE_PROGRESS,
                event,
                new LineProgress(event, LineState.PREPARING, "Seats are loading", 0, 0, 50, 0, 0, 0, 0, Instant.now()));
        Awaitility.await()
                .until(() ->
                        door.send(call("GET", event, "/sale", operator)).body().contains("PREPARING"));
    }

    private void giveBack() throws Exception {
        String own = "/bookings/given";
        var now = Instant.now();
        door.kafka.publish(
                Topics.BOOKING_OUTCOMES,
                "api",
                new Held("api", "given", USER, 1, 1, List.of("A-1"), now.plusSeconds(180), now));
        Awaitility.await().until(() -> door.send(door.get("api", USER, own)).statusCode() == 200);
        send(door.get("api", USER, own).DELETE(), 202);
        send(door.known("a%20b", own, door.token("api", USER)).DELETE(), 400);
        send(door.request("/v1/events/api" + own).DELETE(), 401);
        send(door.known("other", own, door.token("api", USER)).DELETE(), 403);
        send(door.get("api", "thief", own).DELETE(), 404);
        release("given", ReleaseReason.CANCELLED);
        until(200, door.get("api", USER, own).DELETE());
        release("late", ReleaseReason.EXPIRED);
        until(409, door.get("api", USER, "/bookings/late").DELETE());
    }

    private void release(String requestId, ReleaseReason reason) throws Exception {
        door.kafka.publish(
                Topics.BOOKING_OUTCOMES,
                "api",
                new Released("api", requestId, USER, 2, List.of("A-1"), reason, Instant.now()));
    }

    private void askTooOften() throws Exception {
        String greedy = "greedy";
        until(429, door.get("api", greedy, "/line"));
        until(429, door.get("api", greedy, "/seats"));
        until(429, door.get("api", greedy, "/bookings/r-1"));
        until(429, door.get("api", greedy, "/bookings/r-1").DELETE());
        until(429, door.get("api", greedy, "/bookings/r-1/updates"));
        until(429, door.book("api", greedy, "key", "{}"));
    }

    private void until(int status, HttpRequest.Builder request) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> door.send(request).statusCode() == status);
    }
}
