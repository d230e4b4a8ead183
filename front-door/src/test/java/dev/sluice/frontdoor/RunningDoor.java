package dev.sluice.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.frontdoor.openapi.OpenApiDocument;
import dev.sluice.frontdoor.visit.Visit;
import dev.sluice.frontdoor.visit.VisitTokens;
import dev.sluice.localstack.LocalStack;
import dev.sluice.servicekit.topics.KafkaTopicCreation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A front door with its servers, and a client. */
final class RunningDoor implements AutoCloseable {
    private static final String SECRET = "a-secret-for-tests-of-32-characters-or-more";

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final KafkaPublisher kafka;
    final SqsReader queue;
    final FrontDoor door;
    final OpenApiDocument document = OpenApiDocument.load();
    /** Such as {@code GET /v1/events/{eventId}/line 200}. */
    final Set<String> seen = new TreeSet<>();

    private final HttpClient client = HttpClient.newHttpClient();
    private final VisitTokens tokens = new VisitTokens(SECRET);

    private RunningDoor(LocalStack stack, URI queueUrl, Map<String, String> more) throws IOException {
        KafkaTopicCreation.createMissing(stack.kafkaBootstrapServers(), TopicCatalog.forEnvironment("local"));
        kafka = new KafkaPublisher(stack.kafkaBootstrapServers());
        queue = new SqsReader(stack, queueUrl);
        var environment = new HashMap<>(Map.of(
                "SLUICE_HTTP_HOST",
                "127.0.0.1",
                "SLUICE_HTTP_PORT",
                "0",
                "SLUICE_KAFKA_BOOTSTRAP",
                stack.kafkaBootstrapServers(),
                "SLUICE_REQUEST_QUEUE_URL",
                queueUrl.toString(),
                "SLUICE_SQS_ENDPOINT",
                stack.sqsEndpoint().toString(),
                "SLUICE_VISIT_TOKEN_SECRET",
                SECRET,
                "AWS_REGION",
                LocalStack.REGION,
                "AWS_ACCESS_KEY_ID",
                "test",
                "AWS_SECRET_ACCESS_KEY",
                "test"));
        environment.putAll(more);
        door = FrontDoor.start(environment, registry);
        Awaitility.await().until(door::isReady);
    }

    static RunningDoor open(LocalStack stack) throws IOException {
        return open(stack, Map.of());
    }

    /** @param more environment variables, before those that every door has here */
    static RunningDoor open(LocalStack stack, Map<String, String> more) throws IOException {
        return new RunningDoor(stack, stack.createFifoQueue("door-" + UUID.randomUUID()), more);
    }

    /** Announces a sale and waits until the door knows it. */
    void announce(String eventId, SaleState state) throws Exception {
        announce(eventId, state, Instant.now(), Set.of());
    }

    /** One that opens in an hour and wants nobody to wait for it. */
    void announceRejectingEarly(String eventId) throws Exception {
        announce(eventId, SaleState.OPEN, Instant.now().plusSeconds(3_600), Set.of(SaleOption.REJECT_EARLY));
    }

    private void announce(String eventId, SaleState state, Instant opensAt, Set<SaleOption> options) throws Exception {
        kafka.publish(
                Topics.SALE_CONTROLS,
                eventId,
                new SaleControl(
                        eventId, state, opensAt, 100, 50, 10, 4, 180, 1_000, options, "", "operator-1", Instant.now()));
        Awaitility.await().until(() -> send(get(eventId, "user-1", "/line")).statusCode() == 200);
    }

    String token(String eventId, String userId) {
        return tokens.sign(new Visit(eventId, userId, Instant.now().plusSeconds(600)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path));
    }

    /** With a token of the identity provider. */
    HttpRequest.Builder known(String eventId, String rest, String identityToken) {
        return request("/v1/events/" + eventId + rest).header("Authorization", "Bearer " + identityToken);
    }

    HttpRequest.Builder get(String eventId, String userId, String rest) {
        return request("/v1/events/" + eventId + rest).header("Authorization", "Bearer " + token(eventId, userId));
    }

    HttpRequest.Builder book(String eventId, String userId, String key, String body) {
        return get(eventId, userId, "/bookings")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    /** Every answer to every test has to be as documented. */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(document.complaints(answer)).isEmpty();
        document.operationOf(answer.request().method(), answer.uri().getRawPath())
                .ifPresent(operation -> seen.add(operation + " " + answer.statusCode()));
        return answer;
    }

    /** Not held against the document, which takes longer than the answer; for many threads. */
    HttpResponse<String> plain(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** An answer to be read as it comes. */
    InputStream open(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofInputStream()).body();
    }

    @Override
    public void close() {
        client.close();
        door.close();
        queue.close();
        kafka.close();
    }
}
