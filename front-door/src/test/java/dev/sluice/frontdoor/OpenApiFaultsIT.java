package dev.sluice.frontdoor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.frontdoor.http.Endpoint;
import dev.sluice.frontdoor.http.HelidonServer;
import dev.sluice.frontdoor.http.HttpSettings;
import dev.sluice.frontdoor.http.Problem;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.Route;
import dev.sluice.frontdoor.openapi.OpenApiDocument;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The documented answers that need something to break: a bug, a full house, a client that drips, a system without an
 * identity provider. The server is the door's; what breaks stands behind its routes.
 */
@ExtendWith(LocalStackExtension.class)
class OpenApiFaultsIT {
    private static final Endpoint BUG = call -> {
        throw new IllegalStateException("a bug");
    };
    private static final Endpoint READER =
            call -> call.body().answer(body -> Problem.of(ProblemType.BAD_REQUEST, "It has a body"));
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final OpenApiDocument document = OpenApiDocument.load();

    OpenApiFaultsIT() throws IOException {}

    private List<String> documenting(String status) {
        return document.operations().stream()
                .filter(operation -> document.statuses(operation).contains(status))
                .toList();
    }

    private HelidonServer serve(Endpoint endpoint, int requests, Duration arrival) {
        var limits = new HttpSettings.Limits(1_024, 2_048, 50, requests, Duration.ofSeconds(30), arrival);
        var routes = document.operations().stream()
                .map(operation -> operation.split(" ", 2))
                .map(parts -> new Route(parts[0], parts[1], endpoint))
                .toList();
        return HelidonServer.start(
                new HttpSettings("127.0.0.1", 0, limits), routes, Duration.ofSeconds(1), refusal -> {});
    }

    private static String path(String operation) {
        return operation.split(" ", 2)[1].replace("{eventId}", "api").replace("{requestId}", "r-1");
    }

    private static HttpRequest.Builder call(String operation, HttpRequest.Builder request) {
        String method = operation.split(" ", 2)[0];
        return request.header("Authorization", "Bearer anything")
                .header("Content-Type", "application/json")
                .method(method, WITH_BODY.contains(method) ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
    }

    private static HttpResponse<String> send(HttpClient client, HelidonServer server, String operation)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path(operation)));
        return client.send(call(operation, request).build(), BodyHandlers.ofString());
    }

    private void assertEverywhere(int status, HelidonServer server) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (String operation : documenting(Integer.toString(status))) {
                var answer = send(client, server, operation);
                assertThat(answer.statusCode()).as(operation).isEqualTo(status);
                assertThat(document.complaints(answer)).isEmpty();
            }
        }
    }

    @Test
    void aBugIs500() throws Exception {
        try (var server = serve(BUG, 50, Duration.ofSeconds(10))) {
            assertEverywhere(500, server);
        }
    }

    @Test
    void aFullHouseIs503() throws Exception {
        try (var server = serve(READER, 1, Duration.ofSeconds(30));
                var inside = new Socket(InetAddress.getLoopbackAddress(), server.port());
                var client = HttpClient.newHttpClient()) {
            begin(inside, "POST /v1/events/api/bookings");
            Awaitility.await()
                    .until(() -> send(client, server, "GET /v1/events/{eventId}/line")
                                    .statusCode()
                            == 503);

            assertEverywhere(503, server);
        }
    }

    @Test
    void aBodyThatDripsIs408() throws IOException {
        try (var server = serve(READER, 50, Duration.ofMillis(200))) {
            for (String operation : documenting("408")) {
                // One that is cut off while the server waits for the next byte gets no answer.
                Awaitility.await().until(() -> drip(server, operation).startsWith("HTTP/1.1 408 "));
            }
        }
    }

    @Test
    void aDoorThatTrustsNobodyIs501(LocalStack stack) throws Exception {
        try (var door = RunningDoor.open(stack)) {
            for (String operation : documenting("501")) {
                var answer = door.send(call(operation, door.request(path(operation))));
                assertThat(answer.statusCode()).as(operation).isEqualTo(501);
            }
        }
    }

    private static void begin(Socket socket, String firstLine) throws IOException {
        socket.getOutputStream()
                .write((firstLine + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n").getBytes(US_ASCII));
    }

    private static String drip(HelidonServer server, String operation) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            begin(socket, operation.split(" ", 2)[0] + " " + path(operation));
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        socket.getOutputStream().write('x');
                        return socket.getInputStream().available() > 0;
                    });
            // Not to the end: the connection is closed while the rest of the body is on its way, and may be reset for
            // it.
            return new String(
                    socket.getInputStream().readNBytes(socket.getInputStream().available()), US_ASCII);
        } catch (SocketException e) {
            return "";
        }
    }
}
