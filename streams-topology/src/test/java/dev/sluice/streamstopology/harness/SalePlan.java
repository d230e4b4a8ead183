package dev.sluice.streamstopology.harness;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import java.time.Duration;
import java.time.Instant;

/**
 * What a sale is to be like: 10 seats, rate and burst high enough not to matter, open at once. Each method returns a
 * changed copy.
 *
 * @param opensAfter the start of the harness
 */
public record SalePlan(
        String eventId,
        SaleState state,
        Duration opensAfter,
        int seats,
        int rate,
        int burst,
        int perUserLimit,
        int holdSeconds,
        int lineLimit) {
    public static SalePlan of(String eventId) {
        return new SalePlan(eventId, SaleState.OPEN, Duration.ZERO, 10, 10_000, 100, 4, 180, 1_000_000);
    }

    /** Named {@code A-1}, {@code A-2}, ... */
    public SalePlan seats(int count) {
        return new SalePlan(eventId, state, opensAfter, count, rate, burst, perUserLimit, holdSeconds, lineLimit);
    }

    /** People let through in a second, and at once. */
    public SalePlan gate(int ratePerSecond, int atOnce) {
        return new SalePlan(
                eventId, state, opensAfter, seats, ratePerSecond, atOnce, perUserLimit, holdSeconds, lineLimit);
    }

    public SalePlan opensAfter(Duration time) {
        return new SalePlan(eventId, state, time, seats, rate, burst, perUserLimit, holdSeconds, lineLimit);
    }

    public SalePlan perUserLimit(int limit) {
        return new SalePlan(eventId, state, opensAfter, seats, rate, burst, limit, holdSeconds, lineLimit);
    }

    public SalePlan holdSeconds(int seconds) {
        return new SalePlan(eventId, state, opensAfter, seats, rate, burst, perUserLimit, seconds, lineLimit);
    }

    public SalePlan lineLimit(int people) {
        return new SalePlan(eventId, state, opensAfter, seats, rate, burst, perUserLimit, holdSeconds, people);
    }

    public SalePlan paused() {
        return in(SaleState.PAUSED);
    }

    public SalePlan closed() {
        return in(SaleState.CLOSED);
    }

    public SalePlan resumed() {
        return in(SaleState.OPEN);
    }

    private SalePlan in(SaleState next) {
        return new SalePlan(eventId, next, opensAfter, seats, rate, burst, perUserLimit, holdSeconds, lineLimit);
    }

    SaleControl control(Instant start, Instant now) {
        return new SaleControl(
                eventId,
                state,
                start.plus(opensAfter),
                seats,
                rate,
                burst,
                perUserLimit,
                holdSeconds,
                lineLimit,
                "harness",
                now);
    }
}
