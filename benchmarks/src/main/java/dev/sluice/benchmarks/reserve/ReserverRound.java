package dev.sluice.benchmarks.reserve;

import dev.sluice.redisreserver.ApplyBatch;
import dev.sluice.redisreserver.Decision;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.ReserveBatch;
import dev.sluice.redisreserver.Reserver;
import dev.sluice.redisreserver.WarmStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** One round of reservations, and the loading before it. Each step must be answered, or the figures mean nothing. */
final class ReserverRound {
    private static final long FENCE = 1;
    private static final int SEATS_PER_STEP = 500;
    private static final int MUTATIONS_PER_CALL = 200;
    private static final Instant EXPIRES_AT = Instant.parse("2030-01-01T00:00:00Z");

    private final Reserver reserver;
    private final int batch;

    ReserverRound(Reserver reserver, int batch) {
        this.reserver = reserver;
        this.batch = batch;
    }

    /** @return seconds it took */
    double load(String eventId, int seats) {
        long start = System.nanoTime();
        reserver.claim(eventId, FENCE);
        loadSeats(eventId, seats);
        answered(reserver.warm(eventId, FENCE, new WarmStep.Commit(seats, 0)));
        return (System.nanoTime() - start) / 1e9;
    }

    private void loadSeats(String eventId, int seats) {
        answered(reserver.warm(eventId, FENCE, new WarmStep.Begin()));
        for (int from = 0; from < seats; from += SEATS_PER_STEP) {
            var chunk = IntStream.range(from, Math.min(seats, from + SEATS_PER_STEP))
                    .mapToObj(seat -> new WarmStep.Seat(BenchIds.seat(seat), true, 1))
                    .toList();
            answered(reserver.warm(eventId, FENCE, new WarmStep.Seats(chunk)));
        }
    }

    /**
     * Each request gets one seat.
     *
     * @param batchMicros takes the time of each call
     */
    double reservationsPerSecond(String eventId, int seats, Histogram batchMicros) {
        List<ReserveBatch> batches = batches(eventId, seats);
        long start = System.nanoTime();
        for (ReserveBatch next : batches) {
            long sent = System.nanoTime();
            List<Decision> decisions = answered(reserver.reserve(List.of(next)).getFirst());
            batchMicros.recordValue((System.nanoTime() - sent) / 1000);
            if (!decisions.stream().allMatch(Decision.Granted.class::isInstance)) {
                throw new IllegalStateException("a free seat was refused");
            }
        }
        return seats / ((System.nanoTime() - start) / 1e9);
    }

    private List<ReserveBatch> batches(String eventId, int seats) {
        var batches = new ArrayList<ReserveBatch>();
        for (int from = 0; from < seats; from += batch) {
            var requests = IntStream.range(from, Math.min(seats, from + batch))
                    .mapToObj(number -> new ReserveBatch.Request(
                            BenchIds.request(eventId, number), BenchIds.user(number), List.of(BenchIds.seat(number))))
                    .toList();
            batches.add(new ReserveBatch(eventId, FENCE, from, EXPIRES_AT, 4, requests));
        }
        return batches;
    }

    /**
     * Loads seats and then mutations, as after a total loss.
     *
     * @return seconds it took
     */
    double rebuild(String eventId, int seats, int mutations) {
        List<ApplyBatch> log = RebuildLog.of(eventId, FENCE, seats, mutations, MUTATIONS_PER_CALL, EXPIRES_AT);
        long start = System.nanoTime();
        reserver.claim(eventId, FENCE);
        loadSeats(eventId, seats);
        log.forEach(next -> answered(reserver.apply(next)));
        answered(reserver.warm(eventId, FENCE, new WarmStep.Commit(seats, mutations)));
        return (System.nanoTime() - start) / 1e9;
    }

    private static <A> A answered(Reply<A> reply) {
        if (reply instanceof Reply.Answered<A> answered) {
            return answered.answer();
        }
        throw new IllegalStateException("no answer but " + reply);
    }
}
