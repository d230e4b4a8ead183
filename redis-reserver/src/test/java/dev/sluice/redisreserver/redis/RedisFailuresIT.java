package dev.sluice.redisreserver.redis;

import static dev.sluice.redisreserver.TestSale.FENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.redisreserver.Decision;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.ReserveBatch;
import dev.sluice.redisreserver.ReserveBatch.Request;
import dev.sluice.redisreserver.SettleBatch;
import dev.sluice.redisreserver.SettleBatch.Ending;
import dev.sluice.redisreserver.SettleBatch.Settlement;
import dev.sluice.redisreserver.Settled;
import dev.sluice.redisreserver.TestSale;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can be wrong with one server: each ends in a typed reply, and nothing is half done. */
@ExtendWith(LocalStackExtension.class)
class RedisFailuresIT {
    private static TestServer server;
    private RedisReserver reserver;
    private String eventId;

    @BeforeAll
    static void startServer(LocalStack stack) {
        server = TestServer.start(stack, "--appendonly", "yes", "--appendfsync", "always");
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void openSale() {
        reserver = server.reserver();
        eventId = TestSale.open(reserver, 9).eventId();
        reserve("r0", "A-9");
    }

    @AfterEach
    void close() {
        reserver.close();
    }

    private Reply<List<Decision>> reserve(String requestId, String seatId) {
        var request = new Request(requestId, "user-" + requestId, List.of(seatId));
        return reserver.reserve(List.of(
                        new ReserveBatch(eventId, FENCE, 0, TestSale.EXPIRES_AT, TestSale.LIMIT, List.of(request))))
                .getFirst();
    }

    private Reply<List<Settled>> confirm(String requestId) {
        return settle(requestId, Ending.CONFIRM);
    }

    private Reply<List<Settled>> settle(String requestId, Ending ending) {
        return reserver.settle(List.of(new SettleBatch(eventId, FENCE, 0, List.of(new Settlement(requestId, ending)))))
                .getFirst();
    }

    private static <A> Reply<List<A>> answered(A answer) {
        return new Reply.Answered<>(List.of(answer));
    }

    private static Decision granted(long seq) {
        return new Decision.Granted(seq, TestSale.EXPIRES_AT, false);
    }

    @Test
    void scriptsThatTheServerForgotAreLoadedAgain() {
        server.run("SCRIPT", "FLUSH");

        assertThat(reserve("r1", "A-1")).isEqualTo(answered(granted(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta", "seats", "holds", "users", "ops"})
    void aKeyOfAWrongTypeIsDamageThatLoadingRepairs(String part) {
        String key = RedisScriptCall.key(eventId, part);
        server.run("DEL", key);
        server.run("SET", key, "something else");
        String before = server.digest();

        assertThat(reserve("r1", "A-1")).isEqualTo(new Reply.NotWarmed<>());
        assertThat(confirm("r0")).isIn(new Reply.NotWarmed<>(), answered(new Settled.UnknownHold()));
        assertThat(server.digest()).isEqualTo(before);

        TestSale.open(reserver, eventId, 9);
        assertThat(reserve("r1", "A-1")).isEqualTo(answered(granted(1)));
    }

    @ParameterizedTest
    @CsvSource({"seats,A-9,H1|somebody-else", "users,user-r0,many", "holds,r0,nonsense", "meta,seq,none"})
    void aValueThatNoScriptWroteIsDamage(String part, String field, String value) {
        server.run("HSET", RedisScriptCall.key(eventId, part), field, value);
        server.run("HSET", RedisScriptCall.key(eventId, "users"), "user-r1", "many");
        String before = server.digest();

        assertThat(settle("r0", Ending.RELEASE)).isEqualTo(new Reply.NotWarmed<>());
        assertThat(reserve("r1", "A-1")).isEqualTo(new Reply.NotWarmed<>());
        assertThat(server.digest()).isEqualTo(before);
    }

    @Test
    void aServerWithoutMemoryGrantsNothingButLetsSalesFinish() {
        server.run("CONFIG", "SET", "maxmemory", "1");
        String before = server.digest();
        try {
            assertThat(reserve("r1", "A-1"))
                    .isInstanceOfSatisfying(
                            Reply.Unavailable.class,
                            failed -> assertThat(failed.reason()).startsWith("OOM"));
            assertThat(server.digest()).isEqualTo(before);
            assertThat(confirm("r0")).isEqualTo(answered(new Settled.Done(2, false)));
        } finally {
            server.run("CONFIG", "SET", "maxmemory", "0");
        }
        assertThat(reserve("r1", "A-1")).isEqualTo(answered(granted(3)));
    }

    @Test
    void aDemotedServerIsUnavailableUntilItIsPrimaryAgain() {
        server.run("REPLICAOF", "127.0.0.1", "1");
        try {
            assertThat(reserve("r1", "A-1")).isInstanceOf(Reply.Unavailable.class);
            server.run("CONFIG", "SET", "replica-serve-stale-data", "no");
            assertThat(reserve("r1", "A-1")).isInstanceOf(Reply.Unavailable.class);
        } finally {
            server.run("CONFIG", "SET", "replica-serve-stale-data", "yes");
            server.run("REPLICAOF", "NO", "ONE");
        }
        assertThat(reserve("r1", "A-1")).isEqualTo(answered(granted(2)));
    }

    @Test
    void aServerThatHangsCostsNoMoreThanTheAgreedWait() throws Exception {
        server.signal("STOP");
        Reply<List<Decision>> unknown;
        try {
            unknown = reserve("r1", "A-1");
        } finally {
            server.signal("CONT");
        }

        assertThat(unknown).isInstanceOf(Reply.Unavailable.class);
        await().atMost(Duration.ofSeconds(5)).until(() -> reserve("r1", "A-1") instanceof Reply.Answered);
        assertThat(reserve("r1", "A-1")).isEqualTo(answered(new Decision.Granted(2, TestSale.EXPIRES_AT, true)));
    }

    @Test
    void aServerBusyWithAScriptIsUnavailableUntilTheScriptIsKilled() {
        server.run("CONFIG", "SET", "busy-reply-threshold", "1");
        var endless = Thread.ofVirtual().start(() -> {
            try {
                server.run("EVAL", "while true do end", "0");
            } catch (RuntimeException e) {
                // It is killed below.
            }
        });
        await().atMost(Duration.ofSeconds(5)).until(() -> reserve("r1", "A-1") instanceof Reply.Unavailable);

        await().atMost(Duration.ofSeconds(5))
                .ignoreExceptions()
                .until(() -> server.run("SCRIPT", "KILL").equals("OK"));
        await().atMost(Duration.ofSeconds(5)).until(() -> reserve("r1", "A-1") instanceof Reply.Answered);
        assertThat(endless)
                .satisfies(
                        thread -> assertThat(thread.join(Duration.ofSeconds(5))).isTrue());
    }

    @Test
    void aServerKilledWithBatchesUnderWayHasDoneEachWhollyOrNotAtAll() throws Exception {
        var killer = Thread.ofVirtual().start(server::kill);
        int sent = 0;
        Reply<List<Decision>> reply;
        do {
            sent++;
            reply = reserve("q" + sent, sent == 1 ? "A-1" : "A-none");
        } while (!(reply instanceof Reply.Unavailable));
        killer.join();
        server.startAgain();

        await().atMost(Duration.ofSeconds(5)).until(() -> reserve("q1", "A-1") instanceof Reply.Answered);
        assertThat(reserve("r2", "A-2")).isEqualTo(answered(granted(3)));
        assertThat(TestSale.answer(reserver.snapshot(eventId)).users())
                .containsOnlyKeys("user-r0", "user-q1", "user-r2");
    }

    @Test
    void nobodyAnswersAtAnUnusedPort() {
        try (var lost = RedisReserver.connectingTo(RedisReserverSettings.of(URI.create("redis://127.0.0.1:1")))) {
            assertThat(lost.status(eventId)).isInstanceOf(Reply.Unavailable.class);
            assertThat(lost.snapshot(eventId)).isInstanceOf(Reply.Unavailable.class);
        }
    }
}
