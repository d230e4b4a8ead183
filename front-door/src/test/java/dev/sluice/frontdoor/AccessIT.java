package dev.sluice.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.payment.PaymentResult;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.frontdoor.feed.Follower;
import dev.sluice.frontdoor.feed.KafkaTopicFeed;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.localstack.identity.LocalIssuer;
import dev.sluice.localstack.identity.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a token of the identity provider to what the other services are told, with all servers real. */
@ExtendWith(LocalStackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
    private static final String EVENT = "access";
    private static final String MAIL = "somebody@example.com";
    private static final String SALE = "{\"opensAt\":\"2026-05-01T12:00:00Z\",\"capacity\":500,\"ratePerSecond\":50,"
            + "\"burst\":10,\"perUserLimit\":4,\"holdSeconds\":180,\"lineLimit\":1000}";

    private final AtomicInteger directoryCalls = new AtomicInteger();
    private LocalIssuer issuer;
    private HttpServer directory;
    private RunningDoor running;
    private String operator;

    @BeforeAll
    void open(LocalStack stack) throws Exception {
        issuer = LocalIssuer.start();
        operator = issuer.token(Person.named("operator").withRole("sluice-operator"));
        directory = directory();
        var variables = new HashMap<>(issuer.environment());
        variables.put(
                "SLUICE_USER_DIRECTORY_URL",
                "http://127.0.0.1:" + directory.getAddress().getPort() + "/users/{subject}");
        variables.put("SLUICE_USER_CACHE_URI", stack.redisUri().toString());
        running = RunningDoor.open(stack, variables);
        running.announce(EVENT, SaleState.OPEN);
    }

    private HttpServer directory() throws IOException {
        byte[] user = "{\"membershipLevel\":\"gold\",\"verified\":true}".getBytes(UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/users/", call -> {
            directoryCalls.incrementAndGet();
            call.sendResponseHeaders(200, user.length);
            call.getResponseBody().write(user);
            call.close();
        });
        server.start();
        return server;
    }

    @AfterAll
    void close() {
        running.close();
        directory.stop(0);
        issuer.close();
    }

    private HttpRequest.Builder operate(String method, String eventId, String rest, String body) {
        return running.known(eventId, "/sale" + rest, operator)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
    }

    private String visit(Person person) throws Exception {
        var answer = running.send(
                running.known(EVENT, "/visits", issuer.token(person)).POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new JsonMapper().readTree(answer.body()).path("visitToken").asText();
    }

    @Test
    void whoHasATokenOfTheProviderVisitsAndBooksAndTheirNameStaysOutside() throws Exception {
        String visit = visit(Person.named(MAIL));

        HttpRequest.Builder booking = running.book(EVENT, "-", "key-1", "{\"seatIds\":[\"A-1\"]}")
                .setHeader("Authorization", "Bearer " + visit);
        var first = running.send(booking);
        var replayed = running.send(booking);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(replayed.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        String userId = visit.split("\\.", -1)[2];
        assertThat(visit + first.body()).doesNotContain("somebody");
        assertThat(visit(Person.named(MAIL)).split("\\.", -1)[2])
                .as("the same person is the same user, however often they enter")
                .isEqualTo(userId);
        assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith(RequestId.of(EVENT, userId, "key-1"));
    }

    @Test
    void theDirectoryIsAskedOnceForWhoeverIsCached() throws Exception {
        visit(Person.named("subject-1").unknown());
        int once = directoryCalls.get();

        visit(Person.named("subject-1").unknown());
        visit(Person.named("subject-2"));

        assertThat(directoryCalls.get()).isEqualTo(once);
    }

    @Test
    void aSaleIsAnnouncedAdjustedPausedAndClosedAndKafkaHearsAllOfItInOrder(LocalStack stack) throws Exception {
        var heard = new CopyOnWriteArrayList<String>();
        try (var feed = follow(stack, heard)) {
            assertThat(running.send(operate("PUT", "operated", "", SALE)).statusCode())
                    .isEqualTo(200);
            HttpResponse<String> slower = running.send(operate("PATCH", "operated", "", "{\"ratePerSecond\":7}"));
            running.send(operate("POST", "operated", "/pause", ""));
            HttpResponse<String> late = running.send(operate("PATCH", "operated", "", "{\"burst\":1}")
                    .header("If-Match", slower.headers().firstValue("ETag").orElseThrow()));
            running.send(operate("POST", "operated", "/close", ""));

            assertThat(late.statusCode()).isEqualTo(412);
            assertThat(running.send(operate("POST", "operated", "/resume", "")).statusCode())
                    .isEqualTo(410);
            Awaitility.await().until(() -> heard.size() >= 4);
            assertThat(heard).containsExactly("OPEN 50", "OPEN 7", "PAUSED 7", "CLOSED 7");
            assertThat(feed.isAlive()).isTrue();
        }
        assertThat(running.send(running.book("operated", "user-1", "key-1", "{\"seatIds\":[\"A-1\"]}"))
                        .statusCode())
                .isEqualTo(410);
    }

    private static KafkaTopicFeed<?> follow(LocalStack stack, List<String> heard) {
        return KafkaTopicFeed.start(stack.kafkaBootstrapServers(), Topics.SALE_CONTROLS, new Listener<>(control -> {
            if (control.eventId().equals("operated")) {
                heard.add(control.state() + " " + control.ratePerSecond());
            }
        }));
    }

    @Test
    void whoGivesHeldSeatsBackCancelsOnceHoweverOftenTheySayIt(LocalStack stack) throws Exception {
        var now = Instant.now();
        running.kafka.publish(
                Topics.BOOKING_OUTCOMES,
                EVENT,
                new Held(EVENT, "held-1", "user-1", 1, 1, List.of("A-9"), now.plusSeconds(180), now));
        HttpRequest.Builder cancel =
                running.get(EVENT, "user-1", "/bookings/held-1").DELETE();
        Awaitility.await().until(() -> running.send(cancel).statusCode() == 202);
        running.send(cancel);

        var heard = new CopyOnWriteArrayList<String>();
        try (var feed =
                KafkaTopicFeed.start(stack.kafkaBootstrapServers(), Topics.PAYMENT_RESULTS, new Listener<>(payment -> {
                    if (payment.requestId().equals("held-1") && payment.result() == PaymentResult.CANCELLED) {
                        heard.add(payment.paymentId());
                    }
                }))) {
            Awaitility.await().until(() -> heard.size() >= 2);
            assertThat(feed.isAlive()).isTrue();
        }
        assertThat(heard).containsOnly(RequestId.of(EVENT, "held-1", "cancel"));
    }

    @Test
    void anIdentityIsNoVisitAndAVisitIsNoIdentity() throws Exception {
        String visit = visit(Person.named(MAIL));

        assertThat(running.send(running.known(EVENT, "/line", operator)).body()).contains("invalid-visit-token");
        assertThat(running.send(running.known(EVENT, "/sale", visit)).body()).contains("invalid-identity-token");
        assertThat(running.send(running.known("other", "/line", visit)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDoorWithoutAnIdentityProviderSaysSoAndServesItsVisitors(LocalStack stack) throws Exception {
        try (var door = RunningDoor.open(stack, Map.of())) {
            Awaitility.await()
                    .until(() -> door.send(door.get(EVENT, "user-1", "/line")).statusCode() == 200);

            var answer = door.send(door.known(EVENT, "/visits", operator).POST(BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(501);
            assertThat(door.send(door.known(EVENT, "/sale", operator)).body()).contains("not-configured");
        }
    }

    /** Hears everything. */
    private record Listener<V>(Consumer<V> listener) implements Follower<V> {
        @Override
        public void take(V message) {
            listener.accept(message);
        }

        @Override
        public void caughtUp() {}
    }
}
