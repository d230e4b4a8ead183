package dev.sluice.frontdoor.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.wire.JsonFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that send slowly, or stop in the middle, to a server that takes two requests at a time. */
class SlowClientsIT {
    private static final HttpSettings.Limits LIMITS =
            new HttpSettings.Limits(1_024, 2_048, 50, 2, Duration.ofSeconds(1), Duration.ofMillis(400));

    private static final int TOO_LONG_MILLIS = 5_000;

    private final List<ProblemType> refusals = new CopyOnWriteArrayList<>();
    private final HelidonServer server = start(LIMITS);
    private final List<Socket> sockets = new ArrayList<>();

    private HelidonServer start(HttpSettings.Limits limits) {
        return HelidonServer.start(
                new HttpSettings("127.0.0.1", 0, limits),
                List.of(new Route("POST", "/v1/echo", SlowClientsIT::echo)),
                Duration.ofSeconds(10),
                refusals::add);
    }

    private static Answer echo(Call call) {
        return call.body()
                .answer(body -> Reply.json(200, Map.of(), JsonFormat.of(String.class), new String(body, UTF_8)));
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    private Socket send(String text) throws IOException {
        return send(server, text);
    }

    private Socket send(HelidonServer to, String text) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), to.port());
        socket.setSoTimeout(TOO_LONG_MILLIS);
        sockets.add(socket);
        socket.getOutputStream().write(text.getBytes(UTF_8));
        return socket;
    }

    /** Everything until the server closes, which it may do without an answer. */
    private static String answer(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (SocketException e) {
            return "";
        }
    }

    private static String post(String rest) {
        return "POST /v1/echo HTTP/1.1\r\nHost: x\r\n" + rest;
    }

    private void assertServes() {
        Awaitility.await()
                .until(() -> answer(send(post("Connection: close\r\nContent-Length: 2\r\n\r\nok")))
                        .startsWith("HTTP/1.1 200 "));
    }

    /** Byte after byte until the server has had enough. */
    private static void drip(Socket socket, String bytes) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    try {
                        socket.getOutputStream().write(bytes.getBytes(UTF_8));
                        return socket.getInputStream().available() > 0;
                    } catch (SocketException e) {
                        return true;
                    }
                });
    }

    @Test
    void aBodyThatDripsIsToldSoAndHoldsNoRequestForLong() throws IOException {
        var socket = send(post("Content-Length: 1000\r\n\r\n"));

        drip(socket, "x");

        assertThat(answer(socket))
                .satisfiesAnyOf(
                        text -> assertThat(text)
                                .startsWith("HTTP/1.1 408 ")
                                .contains(ProblemType.REQUEST_TOO_SLOW.uri()),
                        text -> assertThat(text).isEmpty());
        assertServes();
    }

    @Test
    void aBodyThatStopsIsNotWaitedFor() throws IOException {
        var one = send(post("Content-Length: 1000\r\n\r\nx"));
        var other = send(post("Transfer-Encoding: chunked\r\n\r\n3e8\r\nx"));

        assertThat(answer(one)).doesNotContain("200 OK");
        assertThat(answer(other)).doesNotContain("200 OK");
        assertServes();
    }

    @Test
    void anOversizedBodyThatDripsIsNotReadToItsEnd() throws IOException {
        var socket = send(post("Content-Length: 100000\r\n\r\n" + "x".repeat(2_000)));

        drip(socket, "x");

        assertThat(answer(socket)).doesNotContain("200 OK");
        assertServes();
    }

    @Test
    void headersThatDripOrStopAreNotWaitedFor() throws IOException {
        var stopping = send(post("X-Slow: "));
        var dripping = send(post("X-Slow: "));

        drip(dripping, "x");

        assertThat(answer(dripping)).doesNotContain("200 OK");
        assertThat(answer(stopping)).doesNotContain("200 OK");
        assertServes();
    }

    @Test
    void aFirstLineThatDripsOrStopsIsNotWaitedForAsLongAsAnIdleConnectionIs() throws IOException {
        var patient = new HttpSettings.Limits(1_024, 2_048, 50, 2, Duration.ofMinutes(10), Duration.ofMillis(400));
        try (var waiting = start(patient)) {
            var stopping = send(waiting, "POST /v1/e");
            var stoppingLater = send(waiting, post("Content-Length: 3\r\n\r\none") + "POST /v1/e");
            var dripping = send(waiting, "POST /v1/e");

            drip(dripping, "x");

            assertThat(answer(dripping)).isEmpty();
            assertThat(answer(stopping)).isEmpty();
            assertThat(answer(stoppingLater)).containsOnlyOnce("200 OK");
        }
    }

    @Test
    void connectionsThatSayNothingOrNotEnoughAreClosed() throws IOException {
        var silent = send("");
        var halfALine = send("POST /v1/e");

        assertThat(answer(silent)).isEmpty();
        assertThat(answer(halfALine)).doesNotContain("200 OK");
    }

    @Test
    void aConnectionIsKeptForTheNextRequestAfterAQuickOne() throws IOException {
        var socket = send(post("Content-Length: 3\r\n\r\none"));
        socket.getOutputStream()
                .write(post("Connection: close\r\nContent-Length: 3\r\n\r\ntwo").getBytes(UTF_8));

        assertThat(answer(socket)).contains("\"one\"").contains("\"two\"");
    }
}
