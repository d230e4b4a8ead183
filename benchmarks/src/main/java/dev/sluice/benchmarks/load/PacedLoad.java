package dev.sluice.benchmarks.load;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/**
 * An open model: calls are sent when they are due, however many are under way, and their time counts from when they
 * were due, not from when they were sent. A server, or this program, that falls behind therefore shows in the figures.
 */
public final class PacedLoad implements Load {
    private static final long NANOS_PER_MICRO = 1000;

    private final Schedule schedule;
    private final IntFunction<ByteBuffer> requests;
    private final int expectedStatus;
    private final long startNanos;
    private final Histogram micros = new Histogram(3);
    private final Tally tally = new Tally();
    private int sent;

    /** Begins now. */
    public PacedLoad(int calls, double perSecond, IntFunction<ByteBuffer> requests, int expectedStatus) {
        this(Schedule.of(calls, perSecond, new Random(1)), requests, expectedStatus, System.nanoTime());
    }

    PacedLoad(Schedule schedule, IntFunction<ByteBuffer> requests, int expectedStatus, long startNanos) {
        this.schedule = schedule;
        this.requests = requests;
        this.expectedStatus = expectedStatus;
        this.startNanos = startNanos;
    }

    @Override
    public Optional<Call> next(long nowNanos) {
        if (sent == schedule.calls() || nanosUntilDue(nowNanos) > 0) {
            return Optional.empty();
        }
        int number = sent++;
        return Optional.of(new Call(number, requests.apply(number), startNanos + schedule.offsetNanos(number)));
    }

    @Override
    public long nanosUntilDue(long nowNanos) {
        return sent == schedule.calls() ? Long.MAX_VALUE : startNanos + schedule.offsetNanos(sent) - nowNanos;
    }

    @Override
    public void answered(Call call, Answer answer, long nowNanos) {
        tally.answered(answer.status());
        if (answer.status() == expectedStatus) {
            micros.recordValue((nowNanos - call.dueNanos()) / NANOS_PER_MICRO);
        }
    }

    @Override
    public void lost(Call call, long nowNanos) {
        tally.lost();
    }

    @Override
    public boolean isOver() {
        return tally.all() == schedule.calls();
    }

    /** Of the calls that were answered as expected. */
    public Histogram micros() {
        return micros;
    }

    public Tally tally() {
        return tally;
    }
}
