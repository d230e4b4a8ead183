package dev.sluice.frontdoor.pace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How much each caller may still do. Bounded: of more callers than are remembered those that ask least are forgotten.
 * Thread-safe.
 */
public final class Allowances {
    private final PaceSettings pace;
    private final InstantSource clock;
    private final Cache<String, AtomicReference<Allowance>> callers;

    public Allowances(PaceSettings pace, InstantSource clock) {
        this.pace = pace;
        this.clock = clock;
        this.callers = Caffeine.newBuilder().maximumSize(pace.callers()).build();
    }

    /** Counts a call; if it is one too many, how long to wait for the next. */
    public Optional<Duration> take(String caller) {
        var now = clock.instant();
        var allowance = callers.get(caller, unknown -> new AtomicReference<>(Allowance.full(pace, now)));
        Allowance before = allowance.getAndUpdate(known -> {
            Allowance refilled = known.at(pace, now);
            return refilled.isSpent() ? refilled : refilled.less();
        });
        Allowance refilled = before.at(pace, now);
        return refilled.isSpent() ? Optional.of(refilled.wait(pace)) : Optional.empty();
    }
}
