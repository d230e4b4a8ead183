package dev.sluice.redisreserver.redis;

import static dev.sluice.redisreserver.TestSale.FENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.redisreserver.ApplyBatch;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.ReserveBatch;
import dev.sluice.redisreserver.ReserveBatch.Request;
import dev.sluice.redisreserver.SettleBatch;
import dev.sluice.redisreserver.SettleBatch.Ending;
import dev.sluice.redisreserver.SettleBatch.Settlement;
import dev.sluice.redisreserver.SyncBatch;
import dev.sluice.redisreserver.TestSale;
import dev.sluice.redisreserver.WarmStep;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.exceptions.JedisAccessControlException;

/** The rules that the module ships are enough for each role's calls, and for no others. */
@ExtendWith(LocalStackExtension.class)
class AccessRulesIT {
    private static final String PASSWORD = "a-password-for-tests";
    private static TestServer server;
    private final TestSale sale;

    AccessRulesIT() {
        try (var admin = server.reserver()) {
            sale = TestSale.open(admin, 9);
            admin.reserve(List.of(batch("r0", "A-9")));
        }
    }

    @BeforeAll
    static void startServer(LocalStack stack) throws IOException {
        server = TestServer.start(stack);
        var rules = new Properties();
        try (var in = AccessRulesIT.class.getResourceAsStream("access.properties")) {
            rules.load(in);
        }
        for (String role : rules.stringPropertyNames()) {
            var command = new ArrayList<>(List.of("ACL", "SETUSER", role, "reset", ">" + PASSWORD));
            command.addAll(List.of(rules.getProperty(role).split(" +")));
            server.run(command.toArray(String[]::new));
        }
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    private static RedisReserver as(String role, String password) {
        return RedisReserver.connectingTo(RedisReserverSettings.of(
                URI.create("redis://" + role + ":" + password + "@127.0.0.1:" + server.port())));
    }

    private ReserveBatch batch(String requestId, String seatId) {
        var request = new Request(requestId, requestId, List.of(seatId));
        return new ReserveBatch(sale.eventId(), FENCE, 0, TestSale.EXPIRES_AT, TestSale.LIMIT, List.of(request));
    }

    private List<Reply<?>> decidingCalls(RedisReserver reserver) {
        var mutation = TestSale.answer(reserver.since(sale.eventId(), 0)).mutations();
        var settlement = new Settlement("r1", Ending.RELEASE);
        return List.of(
                reserver.claim(sale.eventId(), FENCE),
                reserver.reserve(List.of(batch("r1", "A-1"))).getFirst(),
                reserver.settle(List.of(new SettleBatch(sale.eventId(), FENCE, 0, List.of(settlement))))
                        .getFirst(),
                reserver.sync(new SyncBatch(sale.eventId(), FENCE, List.of(new WarmStep.Seat("A-2", false, 2)))),
                reserver.apply(new ApplyBatch(sale.eventId(), FENCE, mutation)),
                reserver.status(sale.eventId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reserver", "warmer"})
    void deciding(String role) {
        try (var reserver = as(role, PASSWORD)) {
            assertThat(decidingCalls(reserver)).allMatch(Reply.Answered.class::isInstance);
        }
    }

    @Test
    void onlyTheWarmerMayLoadAndArchive() {
        try (var warmer = as("warmer", PASSWORD);
                var reserver = as("reserver", PASSWORD)) {
            String before = server.digest();
            assertThat(reserver.archive(sale.eventId(), FENCE)).isInstanceOf(Reply.Unavailable.class);
            assertThat(reserver.warm(sale.eventId(), FENCE, new WarmStep.Begin()))
                    .isInstanceOf(Reply.Unavailable.class);
            assertThat(server.digest()).isEqualTo(before);
            assertThat(TestSale.open(warmer, 3).status().open()).isTrue();
            assertThat(warmer.archive(sale.eventId(), FENCE)).isInstanceOf(Reply.Answered.class);
        }
    }

    @Test
    void theReaderReadsAndChangesNothing() {
        try (var reader = as("reader", PASSWORD)) {
            String before = server.digest();
            assertThat(reader.status(sale.eventId())).isInstanceOf(Reply.Answered.class);
            assertThat(reader.since(sale.eventId(), 0)).isInstanceOf(Reply.Answered.class);
            assertThat(reader.snapshot(sale.eventId())).isInstanceOf(Reply.Answered.class);
            assertThat(reader.claim(sale.eventId(), FENCE + 1)).isInstanceOf(Reply.Unavailable.class);
            assertThat(reader.reserve(List.of(batch("r1", "A-1"))).getFirst()).isInstanceOf(Reply.Unavailable.class);
            assertThat(server.digest()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reserver", "warmer", "reader", "user-cache"})
    void noRoleMayDoMore(String role) {
        List.of(
                        "FLUSHALL",
                        "KEYS *",
                        "CONFIG GET maxmemory",
                        "GET sluice:secret",
                        "SET sluice:secret 1",
                        "EVAL return 0")
                .forEach(command -> assertThatThrownBy(() -> server.runAs(role, PASSWORD, command.split(" ")))
                        .describedAs(command)
                        .isInstanceOf(JedisAccessControlException.class));
    }

    @Test
    void aWrongPasswordIsNamedAsTheReason() {
        try (var wrong = as("reserver", "wrong")) {
            assertThat(wrong.status(sale.eventId()))
                    .isInstanceOfSatisfying(
                            Reply.Unavailable.class,
                            reply -> assertThat(reply.reason())
                                    .contains("WRONGPASS")
                                    .doesNotContain("wrong@"));
        }
    }
}
