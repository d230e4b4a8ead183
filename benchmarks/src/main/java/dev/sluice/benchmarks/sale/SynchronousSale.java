package dev.sluice.benchmarks.sale;

import dev.sluice.localstack.LocalStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The sale that Sluice is compared with: workers that take request after request, ask Redis for one seat and commit one
 * row to Postgres, each call waited for. It promises far less: no order, no line, no repeatable answer.
 */
final class SynchronousSale {
    /** As many as a connection pool of a common size. */
    private static final int WORKERS = 16;

    private SynchronousSale() {}

    static double decidedPerSecond(LocalStack stack, int buyers, int seats) throws Exception {
        var environment = stack.environment();
        JdbcSynchronousRows.createTable(environment);
        var next = new AtomicInteger();
        var workers = new ArrayList<Callable<Void>>();
        for (int i = 0; i < WORKERS; i++) {
            workers.add(() -> {
                work(environment, next, buyers, seats);
                return null;
            });
        }
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<Void>> ended = threads.invokeAll(workers);
            for (Future<Void> end : ended) {
                end.get();
            }
        }
        return buyers / ((System.nanoTime() - start) / 1e9);
    }

    private static void work(Map<String, String> environment, AtomicInteger next, int buyers, int seats)
            throws Exception {
        try (var redis = RedisSynchronousSeats.connect(environment);
                var rows = JdbcSynchronousRows.connect(environment)) {
            for (int buyer = next.getAndIncrement(); buyer < buyers; buyer = next.getAndIncrement()) {
                int seat = new Random(buyer).nextInt(seats);
                boolean held = redis.take("seat-" + seat, "buyer-" + buyer);
                rows.insert("request-" + buyer, "buyer-" + buyer, "seat-" + seat, held ? "HELD" : "REJECTED");
            }
        }
    }
}
