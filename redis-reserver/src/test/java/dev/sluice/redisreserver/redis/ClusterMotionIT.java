package dev.sluice.redisreserver.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.redisreserver.Decision;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.ReserveBatch;
import dev.sluice.redisreserver.ReserveBatch.Request;
import dev.sluice.redisreserver.TestSale;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Slots that move between two nodes while events are on sale. */
@ExtendWith(LocalStackExtension.class)
class ClusterMotionIT {
    private static TestServer first;
    private static TestServer second;
    private RedisReserver reserver;

    @BeforeAll
    static void startServers(LocalStack stack) {
        first = TestServer.startClusterNode(stack);
        second = TestServer.startClusterNode(stack);
        first.run("CLUSTER", "ADDSLOTSRANGE", "0", "8191");
        second.run("CLUSTER", "ADDSLOTSRANGE", "8192", "16383");
        // The epochs of nodes that meet must differ, else they first quarrel about them.
        first.run("CLUSTER", "SET-CONFIG-EPOCH", "1");
        second.run("CLUSTER", "SET-CONFIG-EPOCH", "2");
        second.run("CLUSTER", "MEET", "127.0.0.1", Integer.toString(first.port()), busPort(first));
        first.awaitClusterOk();
        second.awaitClusterOk();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> first.run("CLUSTER", "SLOTS").contains("" + second.port()));
    }

    private static String busPort(TestServer server) {
        return server.run("CONFIG", "GET", "cluster-port").replaceAll("\\D", "");
    }

    @AfterAll
    static void stopServers() throws IOException {
        first.close();
        second.close();
    }

    @BeforeEach
    void connect() {
        reserver = first.reserver();
    }

    @AfterEach
    void close() {
        reserver.close();
    }

    /** An event whose slot is in the range. */
    private static String eventIn(int fromSlot, int toSlot) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "event-" + i + "-" + fromSlot)
                .filter(id -> RedisScriptCall.slot(id) >= fromSlot && RedisScriptCall.slot(id) <= toSlot)
                .findFirst()
                .orElseThrow();
    }

    private static ReserveBatch batch(String eventId) {
        return new ReserveBatch(
                eventId, TestSale.FENCE, 0, TestSale.EXPIRES_AT, 4, List.of(new Request("r1", "u1", List.of("A-1"))));
    }

    @Test
    void oneCallReachesEventsOnAllNodes() {
        var low = TestSale.open(reserver, eventIn(100, 8000), 1);
        var high = TestSale.open(reserver, eventIn(9000, 16000), 1);

        var replies = reserver.reserve(List.of(batch(high.eventId()), batch(low.eventId())));

        Reply<List<Decision>> granted =
                new Reply.Answered<>(List.of(new Decision.Granted(1, TestSale.EXPIRES_AT, false)));
        assertThat(replies).containsExactly(granted, granted);
    }

    @Test
    void aMovedSlotIsFollowedWithinTheCall() {
        String eventId = eventIn(10, 90);
        String slot = Integer.toString(RedisScriptCall.slot(eventId));
        assertThat(reserver.status(eventId)).isEqualTo(new Reply.NotWarmed<>());

        String owner = second.run("CLUSTER", "MYID");
        second.run("CLUSTER", "SETSLOT", slot, "NODE", owner);
        first.run("CLUSTER", "SETSLOT", slot, "NODE", owner);

        assertThat(TestSale.open(reserver, eventId, 1).status().seats()).isEqualTo(1);
        assertThat(second.run("EXISTS", "sluice:{" + eventId + "}:meta")).isEqualTo("1");
    }

    @Test
    void keysThatHaveMovedAheadOfTheirSlotAreAskedForAtItsNextNode() {
        String eventId = eventIn(16100, 16383);
        String slot = Integer.toString(RedisScriptCall.slot(eventId));
        TestSale.open(reserver, eventId, 2);
        reserver.reserve(List.of(batch(eventId)));
        first.run("CLUSTER", "SETSLOT", slot, "IMPORTING", second.run("CLUSTER", "MYID"));
        second.run("CLUSTER", "SETSLOT", slot, "MIGRATING", first.run("CLUSTER", "MYID"));

        migrate(eventId, "meta");
        assertThat(reserver.reserve(List.of(batch(eventId))).getFirst()).isInstanceOf(Reply.Unavailable.class);
        List.of("seats", "holds", "users", "ops").forEach(part -> migrate(eventId, part));

        assertThat(reserver.reserve(List.of(batch(eventId))))
                .containsExactly(new Reply.Answered<>(List.of(new Decision.Granted(1, TestSale.EXPIRES_AT, true))));
    }

    private static void migrate(String eventId, String part) {
        String key = RedisScriptCall.key(eventId, part);
        assertThat(second.run("MIGRATE", "127.0.0.1", Integer.toString(first.port()), key, "0", "1000"))
                .isEqualTo("OK");
    }
}
