package dev.sluice.frontdoor.users;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUserDirectoryIT {
    private static final String MAIL = "a+b c/@example.com";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final HttpUserDirectory directory;
    private int status = 200;
    private String body = "{\"membershipLevel\":\"gold\",\"verified\":true,\"name\":\"A. B.\"}";

    HttpUserDirectoryIT() throws IOException {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/users/", this::answer);
        server.createContext("/drip/", this::drip);
        server.start();
        directory = at("/v1/users/{subject}?fields=minimal");
    }

    private HttpUserDirectory at(String path) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return HttpUserDirectory.at(new DirectorySettings(url, Duration.ofMillis(500)));
    }

    private void answer(HttpExchange call) throws IOException {
        asked.add(call.getRequestURI().getRawPath());
        call.getResponseHeaders().set("Location", "/v1/users/elsewhere");
        call.sendResponseHeaders(status, body.isEmpty() ? -1 : body.getBytes(UTF_8).length);
        call.getResponseBody().write(body.getBytes(UTF_8));
        call.close();
    }

    private void drip(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, 1_000);
        call.getResponseBody().write('{');
        call.getResponseBody().flush();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        end.countDown();
        directory.close();
        server.stop(0);
    }

    @Test
    void aUserIsFoundWhateverTheyAreCalledAndOnlyWhatCountsIsRead() {
        assertThat(directory.find(MAIL)).contains(new Standing("gold", true));
        assertThat(asked).containsExactly("/v1/users/a%2Bb%20c%2F%40example.com");
    }

    @Test
    void whoIsNotThereIsUnknown() {
        status = 404;
        body = "";

        assertThat(directory.find(MAIL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 401, 500, 503})
    void everyOtherAnswerIsAFailureThatNamesNobody(int wrong) {
        status = wrong;
        body = "";

        assertThatThrownBy(() -> directory.find(MAIL))
                .isInstanceOf(DirectoryFailed.class)
                .hasMessage("The user directory answers " + wrong);
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "{\"membershipLevel\":\"gold\"}", "{\"membershipLevel\":\"a b\",\"verified\":true}"})
    void anAnswerThatCannotBeReadIsAFailureToo(String wrong) {
        body = wrong;

        assertThatThrownBy(() -> directory.find(MAIL)).isInstanceOf(DirectoryFailed.class);
    }

    @Test
    void anAnswerThatDripsIsNotWaitedFor() {
        try (var dripping = at("/drip/{subject}")) {
            assertThatThrownBy(() -> dripping.find(MAIL)).hasMessage("The user directory does not answer");
        }
    }
}
