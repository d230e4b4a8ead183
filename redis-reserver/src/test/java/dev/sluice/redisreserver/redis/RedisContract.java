package dev.sluice.redisreserver.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.redisreserver.EventSnapshot;
import dev.sluice.redisreserver.Mutation;
import dev.sluice.redisreserver.RandomSale;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.ReserveBatch;
import dev.sluice.redisreserver.ReserveBatch.Request;
import dev.sluice.redisreserver.ReserverContract;
import dev.sluice.redisreserver.SettleBatch;
import dev.sluice.redisreserver.SettleBatch.Ending;
import dev.sluice.redisreserver.SettleBatch.Settlement;
import dev.sluice.redisreserver.TestSale;
import dev.sluice.redisreserver.memory.InMemoryReserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What holds for every server: the contract, and equality with the model under random calls. */
abstract class RedisContract extends ReserverContract {
    private static final int STEPS = 600;
    private final RedisReserver reserver;

    RedisContract(RedisReserver reserver) {
        this.reserver = reserver;
    }

    @Override
    public final RedisReserver reserver() {
        return reserver;
    }

    @AfterEach
    void close() {
        reserver.close();
    }

    @RepeatedTest(4)
    void answersEveryCallAsTheModelDoesAndEndsInTheSameState() {
        long seed = new Random().nextLong();
        String eventId = "random-" + UUID.randomUUID();
        var model = new InMemoryReserver();
        var sale = new RandomSale(eventId, seed, model);

        for (int i = 0; i < STEPS; i++) {
            var step = sale.next();
            assertThat(step.on(reserver))
                    .describedAs("seed %d, step %d: %s", seed, i, step.name())
                    .isEqualTo(step.on(model));
        }

        assertThat(reserver.snapshot(eventId)).describedAs("seed %d", seed).isEqualTo(snapshot(model, eventId));
    }

    @Test
    void aLongLogIsReadInPagesUntilItsBeginningIsForgotten() {
        var sale = TestSale.open(reserver, 500);
        for (int i = 1; i <= 400; i++) {
            reserve(sale.eventId(), i);
        }
        var read = new ArrayList<Long>();
        for (var page = since(sale, 0); !page.isEmpty(); page = since(sale, read.getLast())) {
            page.forEach(mutation -> read.add(mutation.seq()));
        }
        assertThat(read).isEqualTo(LongStream.rangeClosed(1, 400).boxed().toList());

        for (int i = 0; i < 300; i++) {
            reserve(sale.eventId(), 401);
            reserver.settle(List.of(new SettleBatch(
                    sale.eventId(), TestSale.FENCE, 0, List.of(new Settlement("r" + (i + 1), Ending.RELEASE)))));
        }
        assertThat(TestSale.answer(reserver.since(sale.eventId(), 0)).complete())
                .isFalse();
        assertThat(since(sale, 690)).hasSize(11);
    }

    private void reserve(String eventId, int i) {
        var request = new Request("r" + i, "u" + i, List.of("A-" + i));
        TestSale.answer(reserver.reserve(List.of(new ReserveBatch(
                        eventId, TestSale.FENCE, 0, TestSale.EXPIRES_AT, TestSale.LIMIT, List.of(request))))
                .getFirst());
    }

    private List<Mutation> since(TestSale sale, long seq) {
        var log = TestSale.answer(reserver.since(sale.eventId(), seq));
        assertThat(log.complete()).isTrue();
        return log.mutations();
    }

    static Reply<EventSnapshot> snapshot(InMemoryReserver model, String eventId) {
        return model.snapshot(eventId)
                .<Reply<EventSnapshot>>map(Reply.Answered::new)
                .orElseGet(Reply.NotWarmed::new);
    }
}
