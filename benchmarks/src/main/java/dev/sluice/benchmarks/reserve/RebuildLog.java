package dev.sluice.benchmarks.reserve;

import dev.sluice.redisreserver.ApplyBatch;
import dev.sluice.redisreserver.EventSnapshot.HoldState;
import dev.sluice.redisreserver.Mutation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A log to rebuild an event from: every seat is held once, then holds end until there are mutations enough. */
final class RebuildLog {
    private RebuildLog() {}

    /** @param mutations more than {@code seats}, at most twice as many */
    static List<ApplyBatch> of(String eventId, long fence, int seats, int mutations, int perCall, Instant expiresAt) {
        var batches = new ArrayList<ApplyBatch>();
        var chunk = new ArrayList<Mutation>(perCall);
        for (int i = 0; i < mutations; i++) {
            int number = i % seats;
            HoldState state = i < seats ? HoldState.HELD : number % 2 == 0 ? HoldState.CONFIRMED : HoldState.RELEASED;
            chunk.add(new Mutation(
                    i + 1L,
                    state,
                    BenchIds.request(eventId, number),
                    BenchIds.user(number),
                    List.of(BenchIds.seat(number)),
                    expiresAt));
            if (chunk.size() == perCall || i + 1 == mutations) {
                batches.add(new ApplyBatch(eventId, fence, chunk));
                chunk.clear();
            }
        }
        return batches;
    }
}
