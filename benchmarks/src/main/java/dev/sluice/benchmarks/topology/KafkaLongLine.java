package dev.sluice.benchmarks.topology;

import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A line that grows and is hardly let through. Not thread-safe. */
final class KafkaLongLine implements AutoCloseable {
    private static final int RATE = 10;
    /** More than pass in the time of a run. */
    private static final int SEATS = 20_000;
    /** As many requests are on the heap before they are sent. */
    private static final int SENT_AT_ONCE = 20_000;

    private static final double MOST_SECONDS_TO_READY = 180;
    private static final long LOOK_NANOS = Duration.ofMillis(10).toNanos();

    /** From the start of a topology to its readiness, and to its first decision. */
    record Restart(double secondsToReady, double secondsToDecision) {}

    private final LocalStack stack;
    private final Path state;
    private final Duration watch;
    private final KafkaSaleRecords sale = new KafkaSaleRecords("long-line", SEATS);
    private MeterRegistry registry;
    private KafkaBookingRun booking;
    private int length;

    private KafkaLongLine(LocalStack stack, Path state, Duration watch) {
        this.stack = stack;
        this.state = state;
        this.watch = watch;
        registry = TurnTimes.registry(watch);
        booking = KafkaBookingRun.start(stack, state, registry);
    }

    /** @param watch how long turns are watched */
    static KafkaLongLine open(LocalStack stack, Path state, Duration watch) {
        var line = new KafkaLongLine(stack, state, watch);
        line.booking.open(line.sale, RATE, RATE);
        return line;
    }

    /** Returns when so many have got their place. */
    void growTo(int requests) {
        try (var flow = KafkaFlow.between(stack.kafkaBootstrapServers(), Topics.LINE_PROGRESS.name())) {
            while (length < requests) {
                int next = Math.min(length + SENT_AT_ONCE, requests);
                flow.send(sale.requests(length, next));
                length = next;
                flow.awaitOne(found ->
                        Topics.LINE_PROGRESS.format().decode(found.value()).tail() >= next);
            }
        }
    }

    /** Of the turns from now on. */
    TurnTimes watch() throws InterruptedException {
        Thread.sleep(watch);
        return TurnTimes.in(registry);
    }

    /** Closes the topology and starts it again. */
    Restart restart() {
        booking.close();
        try (var flow = KafkaFlow.between(stack.kafkaBootstrapServers(), Topics.BOOKING_OUTCOMES.name())) {
            long start = System.nanoTime();
            registry = TurnTimes.registry(watch);
            booking = KafkaBookingRun.start(stack, state, registry);
            awaitReady(start);
            double ready = secondsSince(start);
            flow.awaitOne(found -> true);
            return new Restart(ready, secondsSince(start));
        }
    }

    private void awaitReady(long start) {
        while (!booking.isReady()) {
            if (secondsSince(start) > MOST_SECONDS_TO_READY) {
                throw new IllegalStateException("the topology is not ready; its log says why");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() {
        booking.close();
    }
}
