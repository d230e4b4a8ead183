package dev.sluice.redisreserver.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.TestSale;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An encrypted connection to a server whose certificate is for localhost, and tokens as passwords. */
@ExtendWith(LocalStackExtension.class)
class TlsIT {
    @TempDir
    static Path folder;

    private static TestServer server;
    private static TestCertificate certificate;

    @BeforeAll
    static void startServer(LocalStack stack) throws Exception {
        certificate = TestCertificate.forLocalhost(folder);
        server = TestServer.start(
                stack,
                "--tls-port",
                Integer.toString(TestServer.freePort()),
                "--tls-cert-file",
                certificate.certificateFile().toString(),
                "--tls-key-file",
                certificate.keyFile().toString(),
                "--tls-auth-clients",
                "no");
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    private static RedisReserverSettings settings(String host) {
        String port = server.run("CONFIG", "GET", "tls-port").replaceAll("\\D", "");
        return RedisReserverSettings.of(URI.create("rediss://" + host + ":" + port));
    }

    @Test
    void aTrustedServerIsUsed() {
        try (var reserver =
                RedisReserver.connectingTo(settings("localhost").withAuthorities(certificate.certificateFile()))) {
            assertThat(TestSale.open(reserver, 1).status().open()).isTrue();
        }
    }

    @Test
    void aServerThatNobodyVouchesForIsNotUsed() {
        try (var reserver = RedisReserver.connectingTo(settings("localhost"))) {
            assertThat(reserver.status("event-1")).isInstanceOf(Reply.Unavailable.class);
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        try (var reserver =
                RedisReserver.connectingTo(settings("127.0.0.1").withAuthorities(certificate.certificateFile()))) {
            assertThat(reserver.status("event-1")).isInstanceOf(Reply.Unavailable.class);
        }
    }

    @Test
    void aFileWithoutCertificatesIsAClearError() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.pem"));

        assertThatThrownBy(
                        () -> RedisReserver.connectingTo(settings("localhost").withAuthorities(empty)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty.pem");
    }

    @Test
    void everyConnectionLogsInWithATokenOfItsOwn() {
        server.run("ACL", "SETUSER", "token-user", "on", "nopass", "allkeys", "allcommands");
        var tokens = new AtomicInteger();
        var settings = RedisReserverSettings.of(server.uri())
                .withLogin(() -> new RedisLogin("token-user", "token-" + tokens.incrementAndGet()));
        try (var reserver = RedisReserver.connectingTo(settings)) {
            reserver.status("event-1");
            reserver.status("event-1");
            assertThat(tokens).hasValue(1);

            server.run("CLIENT", "KILL", "USER", "token-user");
            assertThat(reserver.status("event-1")).isInstanceOf(Reply.Unavailable.class);
            assertThat(reserver.status("event-1")).isEqualTo(new Reply.NotWarmed<>());
            assertThat(tokens).hasValue(2);
        }
    }

    @Test
    void withoutALoginThereIsNoConnection() {
        var settings = RedisReserverSettings.of(server.uri()).withLogin(() -> {
            throw new IllegalStateException("the role is gone");
        });
        try (var reserver = RedisReserver.connectingTo(settings)) {
            assertThat(reserver.status("event-1"))
                    .isInstanceOfSatisfying(
                            Reply.Unavailable.class,
                            reply -> assertThat(reply.reason()).contains("the role is gone"));
        }
    }
}
