package dev.sluice.frontdoor.envelope;

import dev.sluice.contracts.booking.BookingEnvelope;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A queue behind a circuit breaker: while it is open, a send fails at once instead of holding everybody in the envelope,
 * and everybody behind it, for the seconds that all its retries take. It opens when half of the last {@value #WINDOW}
 * sends failed, but not before {@value #MINIMUM_SENDS}; after {@link #PAUSE} it lets {@value #TRIALS} through to find out.
 */
public final class GuardedEnvelopeQueue implements EnvelopeQueue {
    static final int WINDOW = 10;
    static final int MINIMUM_SENDS = 2;
    static final int TRIALS = 2;
    /** Shorter than what people are told to wait for in an overload, so that most find it closed again. */
    static final Duration PAUSE = Duration.ofSeconds(2);

    private static final float HALF = 50;

    private final EnvelopeQueue queue;
    private final CircuitBreaker breaker;
    private final InstantSource clock;
    private final AtomicInteger underWay = new AtomicInteger();
    /** When the breaker was last found open, as the clock's milliseconds. */
    private volatile long openedAt;

    /** @param clock decides when the pause is over */
    public GuardedEnvelopeQueue(EnvelopeQueue queue, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
        this.breaker = CircuitBreaker.of("envelopes", config(clock.withZone(ZoneOffset.UTC)));
    }

    private static CircuitBreakerConfig config(Clock clock) {
        return CircuitBreakerConfig.custom()
                .clock(clock)
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                .slidingWindow(WINDOW, MINIMUM_SENDS, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(HALF)
                .waitDurationInOpenState(PAUSE)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .build();
    }

    /**
     * Whether a request had better not be submitted now: sends fail at once, or one is on trial and everybody behind it
     * would wait for the seconds that it takes to fail.
     */
    public boolean isDown() {
        return switch (breaker.getState()) {
            case OPEN -> clock.millis() <= openedAt + PAUSE.toMillis();
            case HALF_OPEN -> underWay.get() > 0;
            case CLOSED, DISABLED, METRICS_ONLY, FORCED_OPEN -> false;
        };
    }

    @Override
    public void send(BookingEnvelope envelope, UUID deduplicationId) {
        if (!breaker.tryAcquirePermission()) {
            throw new EnvelopeNotSent("The circuit breaker is open");
        }
        underWay.incrementAndGet();
        long start = clock.millis();
        try {
            queue.send(envelope, deduplicationId);
            breaker.onSuccess(clock.millis() - start, TimeUnit.MILLISECONDS);
        } catch (EnvelopeNotSent e) {
            failed(start, e);
            throw e;
        } catch (RuntimeException e) {
            // A bug says nothing about the queue.
            breaker.releasePermission();
            throw e;
        } finally {
            underWay.decrementAndGet();
        }
    }

    private void failed(long start, EnvelopeNotSent reason) {
        breaker.onError(clock.millis() - start, TimeUnit.MILLISECONDS, reason);
        if (breaker.getState() == CircuitBreaker.State.OPEN) {
            openedAt = clock.millis();
        }
    }

    @Override
    public void close() {
        queue.close();
    }
}
