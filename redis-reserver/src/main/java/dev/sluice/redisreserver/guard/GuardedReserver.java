package dev.sluice.redisreserver.guard;

import dev.sluice.redisreserver.ApplyBatch;
import dev.sluice.redisreserver.Decision;
import dev.sluice.redisreserver.EventStatus;
import dev.sluice.redisreserver.MutationLog;
import dev.sluice.redisreserver.Reply;
import dev.sluice.redisreserver.ReserveBatch;
import dev.sluice.redisreserver.Reserver;
import dev.sluice.redisreserver.SettleBatch;
import dev.sluice.redisreserver.Settled;
import dev.sluice.redisreserver.SyncBatch;
import dev.sluice.redisreserver.Synced;
import dev.sluice.redisreserver.WarmStep;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A reserver behind a circuit breaker: while it is open every call is {@link Reply.Unavailable} at once, so that a store
 * which does not answer costs its caller no time. As thread-safe as the reserver behind it.
 *
 * <p>A call has failed if none of its batches was answered, or if it took longer than {@link #SLOW}. The breaker opens
 * when half of the last {@value #WINDOW} calls failed, but not before {@value #MINIMUM_CALLS}: with the default waits of
 * half a second that is 4 s after a server stopped answering. After {@link #PAUSE} it lets {@value #TRIALS} calls through to find out.
 */
public final class GuardedReserver implements Reserver {
    static final int WINDOW = 16;
    static final int MINIMUM_CALLS = 8;
    static final int TRIALS = 3;
    static final Duration SLOW = Duration.ofMillis(500);
    static final Duration PAUSE = Duration.ofSeconds(10);
    private static final float HALF = 50;
    private static final String OPEN = "the circuit breaker is open";

    private final Reserver reserver;
    private final CircuitBreaker breaker;
    private final InstantSource clock;

    /** @param clock decides what is slow and when the pause is over */
    public GuardedReserver(Reserver reserver, InstantSource clock) {
        this.reserver = reserver;
        this.clock = clock;
        this.breaker = CircuitBreaker.of("reserver", config(clock.withZone(ZoneOffset.UTC)));
    }

    private static CircuitBreakerConfig config(Clock clock) {
        return CircuitBreakerConfig.custom()
                .clock(clock)
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                .slidingWindow(WINDOW, MINIMUM_CALLS, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(HALF)
                .slowCallRateThreshold(HALF)
                .slowCallDurationThreshold(SLOW)
                .waitDurationInOpenState(PAUSE)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .build();
    }

    /** Whether calls are refused for now. */
    public boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    @Override
    public Reply<EventStatus> claim(String eventId, long fence) {
        return guardOne(() -> reserver.claim(eventId, fence));
    }

    @Override
    public List<Reply<List<Decision>>> reserve(List<ReserveBatch> batches) {
        return guard(batches.size(), () -> reserver.reserve(batches));
    }

    /** The time of a call includes what its caller did meanwhile. */
    @Override
    public Asked begin(List<ReserveBatch> batches) {
        if (batches.isEmpty() || !breaker.tryAcquirePermission()) {
            List<Reply<List<Decision>>> refused = Collections.nCopies(batches.size(), new Reply.Unavailable<>(OPEN));
            return () -> refused;
        }
        long start = clock.millis();
        Asked asked = permitted(() -> reserver.begin(batches));
        return () -> {
            List<Reply<List<Decision>>> answers = permitted(asked::await);
            record(answers, clock.millis() - start);
            return answers;
        };
    }

    @Override
    public List<Reply<List<Settled>>> settle(List<SettleBatch> batches) {
        return guard(batches.size(), () -> reserver.settle(batches));
    }

    @Override
    public Reply<EventStatus> warm(String eventId, long fence, WarmStep step) {
        return guardOne(() -> reserver.warm(eventId, fence, step));
    }

    @Override
    public Reply<EventStatus> status(String eventId) {
        return guardOne(() -> reserver.status(eventId));
    }

    @Override
    public Reply<Synced> sync(SyncBatch batch) {
        return guardOne(() -> reserver.sync(batch));
    }

    @Override
    public Reply<MutationLog> since(String eventId, long seq) {
        return guardOne(() -> reserver.since(eventId, seq));
    }

    @Override
    public Reply<EventStatus> apply(ApplyBatch batch) {
        return guardOne(() -> reserver.apply(batch));
    }

    @Override
    public Reply<EventStatus> archive(String eventId, long fence) {
        return guardOne(() -> reserver.archive(eventId, fence));
    }

    @Override
    public void close() {
        reserver.close();
    }

    private <A> Reply<A> guardOne(Supplier<Reply<A>> call) {
        return guard(1, () -> List.of(call.get())).getFirst();
    }

    private <A> List<Reply<A>> guard(int replies, Supplier<List<Reply<A>>> call) {
        if (replies == 0) {
            return List.of();
        }
        if (!breaker.tryAcquirePermission()) {
            return Collections.nCopies(replies, new Reply.Unavailable<>(OPEN));
        }
        long start = clock.millis();
        List<Reply<A>> answers = permitted(call);
        record(answers, clock.millis() - start);
        return answers;
    }

    private <T> T permitted(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            // A bug says nothing about the server.
            breaker.releasePermission();
            throw e;
        }
    }

    private <A> void record(List<Reply<A>> answers, long millis) {
        if (answers.stream().allMatch(Reply.Unavailable.class::isInstance)) {
            breaker.onError(millis, TimeUnit.MILLISECONDS, new IllegalStateException("Unavailable"));
        } else {
            breaker.onSuccess(millis, TimeUnit.MILLISECONDS);
        }
    }
}
