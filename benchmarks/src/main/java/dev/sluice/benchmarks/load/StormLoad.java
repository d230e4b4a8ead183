package dev.sluice.benchmarks.load;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/**
 * A closed model: every connection sends the next request as soon as its last is answered. Whoever is told to come back
 * later does, with the same request; so does whoever had no answer.
 */
public final class StormLoad implements Load {
    private static final int ACCEPTED = 202;
    private static final long NANOS_PER_MICRO = 1000;
    /** Of one whose connection ended without an answer. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final int requests;
    private final IntFunction<ByteBuffer> bytes;
    private final int hurry;
    private final PriorityQueue<Call> again =
            new PriorityQueue<>((one, other) -> Long.signum(one.dueNanos() - other.dueNanos()));
    private final Map<Integer, String> accepted = new HashMap<>();
    private final BitSet sentAgain = new BitSet();
    private final Histogram micros = new Histogram(3);
    private final Tally tally = new Tally();
    private int fresh;
    private int refused;

    /** @param hurry what a second of {@code Retry-After} is divided by, so that a short run sees many of them */
    public StormLoad(int requests, IntFunction<ByteBuffer> bytes, int hurry) {
        this.requests = requests;
        this.bytes = bytes;
        this.hurry = hurry;
    }

    @Override
    public Optional<Call> next(long nowNanos) {
        Call first = again.peek();
        if (first != null && first.dueNanos() - nowNanos <= 0) {
            again.remove();
            return Optional.of(new Call(first.number(), first.request(), nowNanos));
        }
        if (fresh == requests) {
            return Optional.empty();
        }
        int number = fresh++;
        return Optional.of(new Call(number, bytes.apply(number), nowNanos));
    }

    @Override
    public long nanosUntilDue(long nowNanos) {
        // Fresh requests go out as soon as a connection is free, which an answer brings about.
        Call first = again.peek();
        return first == null ? Long.MAX_VALUE : Math.max(0, first.dueNanos() - nowNanos);
    }

    @Override
    public void answered(Call call, Answer answer, long nowNanos) {
        tally.answered(answer.status());
        micros.recordValue((nowNanos - call.dueNanos()) / NANOS_PER_MICRO);
        if (answer.status() == ACCEPTED) {
            accepted.put(call.number(), answer.location());
        } else if (answer.retryAfterSeconds() > 0) {
            repeat(
                    call,
                    nowNanos + Duration.ofSeconds(answer.retryAfterSeconds()).toNanos() / hurry);
        } else {
            refused++;
        }
    }

    @Override
    public void lost(Call call, long nowNanos) {
        tally.lost();
        repeat(call, nowNanos + PAUSE.toNanos());
    }

    private void repeat(Call call, long dueNanos) {
        sentAgain.set(call.number());
        again.add(new Call(call.number(), call.request(), dueNanos));
    }

    @Override
    public boolean isOver() {
        return accepted.size() + refused == requests;
    }

    /** The {@code Location} that came with the 202, by the request's number. */
    public Map<Integer, String> accepted() {
        return Collections.unmodifiableMap(accepted);
    }

    public boolean isSentAgain(int number) {
        return sentAgain.get(number);
    }

    public int sentAgain() {
        return sentAgain.cardinality();
    }

    /** Of every answer, whatever it was, from when the call was sent. */
    public Histogram micros() {
        return micros;
    }

    public Tally tally() {
        return tally;
    }
}
