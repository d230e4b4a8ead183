package dev.sluice.redisreserver.redis;

import static dev.sluice.redisreserver.TestSale.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.redisreserver.ApplyBatch;
import dev.sluice.redisreserver.EventStatus;
import dev.sluice.redisreserver.Mutation;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.ReserveBatch;
import dev.sluice.redisreserver.ReserveBatch.Request;
import dev.sluice.redisreserver.Reserver;
import dev.sluice.redisreserver.SettleBatch;
import dev.sluice.redisreserver.SettleBatch.Ending;
import dev.sluice.redisreserver.SettleBatch.Settlement;
import dev.sluice.redisreserver.TestSale;
import dev.sluice.redisreserver.WarmStep;
import dev.sluice.redisreserver.memory.InMemoryReserver;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The two ways in which Redis forgets what it acknowledged, and the way back. The model stands in for the caller's log. */
@ExtendWith(LocalStackExtension.class)
class FailoverIT {
    private static final String EVENT = "event-1";
    private static final int SEATS = 60;
    private final InMemoryReserver log = new InMemoryReserver();

    @Test
    void writesLostInAFailoverAreNoticedAndRepeated(LocalStack stack) throws Exception {
        try (var primary = TestServer.startCluster(stack);
                var replica = TestServer.startClusterNode(stack);
                var reserver = primary.reserver()) {
            replicate(primary, replica);
            onBoth(reserver, it -> TestSale.open(it, EVENT, SEATS));
            onBoth(reserver, it -> sell(it, 1, 20));
            awaitCaughtUp(primary, replica);

            replica.signal("STOP");
            primary.run("CLIENT", "KILL", "TYPE", "replica");
            onBoth(reserver, it -> sell(it, 21, 40));
            primary.kill();
            replica.signal("CONT");
            await().atMost(Duration.ofSeconds(10))
                    .ignoreExceptions()
                    .until(() -> replica.run("CLUSTER", "FAILOVER", "TAKEOVER").equals("OK"));

            long seq = answer(log.status(EVENT)).seq();
            await().atMost(Duration.ofSeconds(10)).until(() -> !(reserver.status(EVENT) instanceof Reply.Unavailable));
            var lost = reserver.reserve(List.of(batch(41, seq))).getFirst();
            assertThat(lost).isInstanceOf(Reply.Regressed.class);
            long kept = ((Reply.Regressed<?>) lost).seq();
            assertThat(kept).isPositive().isLessThan(seq);
            replay(reserver, kept);
            assertThat(reserver.snapshot(EVENT)).isEqualTo(RedisContract.snapshot(log, EVENT));
        }
    }

    @Test
    void aFlushedServerIsRebuilt(LocalStack stack) throws Exception {
        try (var server = TestServer.start(stack);
                var reserver = server.reserver()) {
            onBoth(reserver, it -> TestSale.open(it, EVENT, SEATS));
            onBoth(reserver, it -> sell(it, 1, 50));
            server.run("FLUSHALL");

            assertThat(reserver.reserve(List.of(batch(51, 1)))).containsExactly(new Reply.NotWarmed<>());
            for (int twice = 0; twice < 2; twice++) {
                rebuild(reserver);
                assertThat(reserver.snapshot(EVENT)).isEqualTo(RedisContract.snapshot(log, EVENT));
            }
        }
    }

    private static void replicate(TestServer primary, TestServer replica) {
        String bus = primary.run("CONFIG", "GET", "cluster-port").replaceAll("\\D", "");
        replica.run("CLUSTER", "MEET", "127.0.0.1", Integer.toString(primary.port()), bus);
        String id = primary.run("CLUSTER", "MYID");
        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .until(() -> replica.run("CLUSTER", "REPLICATE", id).equals("OK"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> replica.run("INFO", "replication").contains("master_link_status:up"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> primary.run("CLUSTER", "SLOTS").contains("" + replica.port()));
    }

    private static void awaitCaughtUp(TestServer primary, TestServer replica) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> offset(replica, "slave_repl_offset:").equals(offset(primary, "master_repl_offset:")));
    }

    private static String offset(TestServer server, String field) {
        return server.run("INFO", "replication")
                .lines()
                .filter(line -> line.startsWith(field))
                .findFirst()
                .orElse("none of " + field)
                .substring(field.length());
    }

    private interface Action {
        void on(Reserver reserver);
    }

    private void onBoth(Reserver reserver, Action action) {
        action.on(reserver);
        action.on(log);
    }

    /** Every other hold is paid, every third runs out. */
    private static void sell(Reserver reserver, int from, int to) {
        for (int i = from; i <= to; i++) {
            answer(reserver.reserve(List.of(batch(i, 0))).getFirst());
            var ending = i % 2 == 0 ? Ending.CONFIRM : i % 3 == 0 ? Ending.EXPIRE : null;
            if (ending != null) {
                answer(reserver.settle(List.of(
                                new SettleBatch(EVENT, TestSale.FENCE, 0, List.of(new Settlement("r" + i, ending)))))
                        .getFirst());
            }
        }
    }

    private static ReserveBatch batch(int i, long minSeq) {
        var request = new Request("r" + i, "u" + i % 20, List.of("A-" + i));
        return new ReserveBatch(EVENT, TestSale.FENCE, minSeq, TestSale.EXPIRES_AT, TestSale.LIMIT, List.of(request));
    }

    private void rebuild(Reserver reserver) {
        long seq = answer(log.status(EVENT)).seq();
        var seats = IntStream.rangeClosed(1, SEATS)
                .mapToObj(i -> new WarmStep.Seat("A-" + i, true, 1))
                .toList();
        reserver.warm(EVENT, TestSale.FENCE, new WarmStep.Begin());
        reserver.warm(EVENT, TestSale.FENCE, new WarmStep.Seats(seats));
        replay(reserver, 0);
        assertThat(answer(reserver.warm(EVENT, TestSale.FENCE, new WarmStep.Commit(SEATS, seq))))
                .isEqualTo(new EventStatus(true, TestSale.FENCE, seq, SEATS));
    }

    private void replay(Reserver reserver, long after) {
        List<Mutation> mutations = answer(log.since(EVENT, after)).mutations();
        for (int from = 0; from < mutations.size(); from += 30) {
            var chunk = mutations.subList(from, Math.min(from + 30, mutations.size()));
            answer(reserver.apply(new ApplyBatch(EVENT, TestSale.FENCE, chunk)));
        }
    }
}
