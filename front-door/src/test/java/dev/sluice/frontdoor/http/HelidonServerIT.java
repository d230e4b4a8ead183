package dev.sluice.frontdoor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.contracts.wire.JsonFormat;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HelidonServerIT {
    private static final String HOST = "127.0.0.1";
    private static final HttpSettings.Limits LIMITS =
            new HttpSettings.Limits(1_024, 2_048, 10, 2, Duration.ofMinutes(1), Duration.ofMinutes(1));

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CompletableFuture<Void> release = new CompletableFuture<>();
    private final List<ProblemType> refusals = Collections.synchronizedList(new ArrayList<>());
    private final HelidonServer server = HelidonServer.start(
            new HttpSettings(HOST, 0, LIMITS),
            List.of(
                    new Route("POST", "/v1/echo/{word}", HelidonServerIT::echo),
                    new Route("GET", "/v1/echo/{word}", HelidonServerIT::echo),
                    new Route("GET", "/v1/broken", call -> {
                        throw new IllegalStateException("a secret of the inside");
                    }),
                    new Route("GET", "/v1/slow", this::slow)),
            Duration.ofSeconds(10),
            refusals::add);
    private final int port = server.port();
    private final HttpClient client = HttpClient.newHttpClient();

    private static Answer echo(Call call) {
        return call.body()
                .answer(body -> Reply.json(
                        200,
                        Map.of("X-Word", call.parameter("word")),
                        JsonFormat.of(String.class),
                        new String(body, StandardCharsets.UTF_8)));
    }

    private Answer slow(Call call) {
        entered.countDown();
        release.join();
        return Reply.json(200, Map.of(), JsonFormat.of(String.class), "done");
    }

    @AfterEach
    void stop() {
        release.complete(null);
        client.close();
        server.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private void assertProblem(HttpResponse<String> response, ProblemType type) {
        assertThat(response.statusCode()).isEqualTo(type.status());
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains(type.uri()).doesNotContain("Exception");
        assertThat(refusals).containsExactly(type);
    }

    @Test
    void aCallReachesItsEndpointAndTheReplyItsCaller() throws Exception {
        var response = send(request("/v1/echo/hello").POST(BodyPublishers.ofString("body")));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Word")).contains("hello");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body()).isEqualTo("\"body\"");
        assertThat(refusals).isEmpty();
    }

    @Test
    void anUnknownPathIsAProblem() throws Exception {
        assertProblem(send(request("/favicon.ico")), ProblemType.UNKNOWN_PATH);
    }

    @Test
    void aWrongMethodIsAProblemThatNamesTheRightOnes() throws Exception {
        var response = send(request("/v1/echo/hello").DELETE());

        assertProblem(response, ProblemType.METHOD_NOT_ALLOWED);
        assertThat(response.headers().firstValue("Allow")).contains("POST, GET");
    }

    @Test
    void anOversizedBodyIsAProblem() throws Exception {
        var body = BodyPublishers.ofByteArray(new byte[100_000]);

        assertProblem(send(request("/v1/echo/hello").POST(body)), ProblemType.BODY_TOO_LARGE);
    }

    @Test
    void anOversizedBodyOfUnknownLengthIsAProblem() throws Exception {
        var body = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[100_000]));

        assertProblem(send(request("/v1/echo/hello").POST(body)), ProblemType.BODY_TOO_LARGE);
    }

    @Test
    void aBodyOfTheLargestSizeIsRead() throws Exception {
        var response = send(request("/v1/echo/hello").POST(BodyPublishers.ofString("x".repeat(1_024))));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void oversizedHeadersAreAProblem() throws Exception {
        assertProblem(send(request("/v1/echo/hello").header("X-Much", "x".repeat(4_000))), ProblemType.BAD_REQUEST);
    }

    @Test
    void whatIsNoHttpIsAProblem() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /v1/echo/\u0001 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ")
                    .contains(ProblemType.BAD_REQUEST.uri());
        }
    }

    @Test
    void aBugIsAnIncidentWithoutInnards() throws Exception {
        var response = send(request("/v1/broken"));

        assertProblem(response, ProblemType.INTERNAL_ERROR);
        assertThat(response.body()).contains("urn:sluice:incident:").doesNotContain("secret");
    }

    @Test
    void overTheLimitOfRequestsUnderWayTheNextIsToldToComeBack() throws Exception {
        var first = client.sendAsync(request("/v1/slow").build(), BodyHandlers.ofString());
        var second = client.sendAsync(request("/v1/slow").build(), BodyHandlers.ofString());
        entered.await();

        Awaitility.await().until(() -> send(request("/v1/echo/hello")).statusCode() == 503);

        release.complete(null);
        assertThat(first.get().statusCode()).isEqualTo(200);
        assertThat(second.get().statusCode()).isEqualTo(200);
        assertThat(refusals).containsOnly(ProblemType.SYSTEM_OVERLOAD);
    }

    @Test
    void closingAnswersWhatIsUnderWayAndTakesNothingMore() throws Exception {
        // Given
        var underWay = client.sendAsync(request("/v1/slow").build(), BodyHandlers.ofString());
        entered.await();

        // When
        var closed = CompletableFuture.runAsync(server::close);
        Awaitility.await().until(this::connectionIsRefused);
        assertThat(underWay).isNotDone();
        release.complete(null);

        // Then
        assertThat(underWay.get().statusCode()).isEqualTo(200);
        closed.join();
        assertThat(server.isRunning()).isFalse();
    }

    private boolean connectionIsRefused() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void aTakenPortIsASettingToChange() {
        var taken = new HttpSettings(HOST, port, LIMITS);

        assertThatThrownBy(() -> HelidonServer.start(taken, List.of(), Duration.ZERO, refusals::add))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageMatching("SLUICE_HTTP_PORT is '\\d+', which cannot be listened on; it must be a free port");
    }
}
