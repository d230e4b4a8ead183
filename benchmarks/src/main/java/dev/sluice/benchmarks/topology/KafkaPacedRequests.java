package dev.sluice.benchmarks.topology;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Requests that come one at a time, at moments that have nothing to do with any tick of what answers them, whether the
 * one before is answered or not.
 */
record KafkaPacedRequests(int perSecond) {
    private static final long NANOS_PER_MICRO = 1000;

    /** How long each of them took until a reader of committed data saw what came of it. One event's, so in order. */
    Histogram micros(KafkaFlow flow, List<ProducerRecord<String, byte[]>> requests) {
        var sentAt = new AtomicLongArray(requests.size());
        var sending = CompletableFuture.runAsync(() -> send(flow, requests, sentAt));
        String eventId = requests.getFirst().key();
        var micros = new Histogram(3);
        flow.await(requests.size(), found -> {
            boolean counts = eventId.equals(found.key());
            if (counts) {
                long took = System.nanoTime() - sentAt.get((int) micros.getTotalCount());
                micros.recordValue(took / NANOS_PER_MICRO);
            }
            return counts;
        });
        sending.join();
        return micros;
    }

    private void send(KafkaFlow flow, List<ProducerRecord<String, byte[]>> requests, AtomicLongArray sentAt) {
        var random = new Random(1);
        double gapNanos = (double) Duration.ofSeconds(1).toNanos() / perSecond;
        long start = System.nanoTime();
        for (int i = 0; i < requests.size(); i++) {
            long due = start + (long) ((i + random.nextDouble()) * gapNanos);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            sentAt.set(i, System.nanoTime());
            flow.send(List.of(requests.get(i)));
        }
    }
}
