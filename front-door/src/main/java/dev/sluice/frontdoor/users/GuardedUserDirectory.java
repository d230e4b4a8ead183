package dev.sluice.frontdoor.users;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A directory behind a circuit breaker: when half of the last {@value #WINDOW} questions failed or took longer than
 * {@link #SLOW}, it is left alone for {@link #PAUSE}, and whoever asks meanwhile is told at once.
 */
public final class GuardedUserDirectory implements UserDirectory {
    static final int WINDOW = 16;
    static final int MINIMUM_CALLS = 8;
    static final Duration SLOW = Duration.ofMillis(500);
    static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int TRIALS = 3;
    private static final float HALF = 50;

    private final UserDirectory directory;
    private final CircuitBreaker breaker;

    /** @param clock decides what is slow and when the pause is over */
    public GuardedUserDirectory(UserDirectory directory, Clock clock) {
        this.directory = directory;
        this.breaker = CircuitBreaker.of(
                "user-directory",
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .slidingWindow(WINDOW, MINIMUM_CALLS, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(HALF)
                        .slowCallRateThreshold(HALF)
                        .slowCallDurationThreshold(SLOW)
                        .waitDurationInOpenState(PAUSE)
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .build());
    }

    @Override
    public Optional<Standing> find(String subject) {
        try {
            return breaker.executeSupplier(() -> directory.find(subject));
        } catch (CallNotPermittedException e) {
            throw new DirectoryFailed("The user directory is left alone for a while", e);
        }
    }
}
