package dev.sluice.streamstopology.harness;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.contracts.sale.SaleState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a sale is to be like: 10 seats, rate and burst high enough not to matter, open at once. Each method returns a
 * changed copy; limits are those of {@link SaleControl}. Immutable.
 */
public final class SalePlan {
    private final String eventId;
    private SaleState state = SaleState.OPEN;
    private Duration opensAfter = Duration.ZERO;
    private List<PlannedSeat> seats = PlannedSeat.inOneRow(10);
    private boolean hasSections;
    private int missingSeats;
    private int rate = 10_000;
    private int burst = 100;
    private int perUserLimit = 8;
    private int holdSeconds = 180;
    private int lineLimit = 1_000_000;
    private Set<SaleOption> options = Set.of();

    private SalePlan(String eventId) {
        this.eventId = eventId;
    }

    public static SalePlan of(String eventId) {
        return new SalePlan(eventId);
    }

    /** The one place that names every field. */
    private SalePlan with(Consumer<SalePlan> change) {
        var copy = new SalePlan(eventId);
        copy.state = state;
        copy.opensAfter = opensAfter;
        copy.seats = seats;
        copy.hasSections = hasSections;
        copy.missingSeats = missingSeats;
        copy.rate = rate;
        copy.burst = burst;
        copy.perUserLimit = perUserLimit;
        copy.holdSeconds = holdSeconds;
        copy.lineLimit = lineLimit;
        copy.options = options;
        change.accept(copy);
        return copy;
    }

    /** Side by side in one row, named {@code A-1}, {@code A-2}, ... */
    public SalePlan seats(int count) {
        return with(copy -> {
            copy.seats = PlannedSeat.inOneRow(count);
            copy.hasSections = false;
        });
    }

    /** A section more, in place of the plain row of seats. Seat 3 of row 2 of the section B is {@code B-2-3}. */
    public SalePlan section(String name, int rows, int seatsInARow) {
        var more = IntStream.rangeClosed(1, rows)
                .boxed()
                .flatMap(row -> PlannedSeat.inRow(name, Integer.toString(row), seatsInARow));
        return with(copy -> {
            copy.seats = Stream.concat(hasSections ? seats.stream() : Stream.empty(), more)
                    .toList();
            copy.hasSections = true;
        });
    }

    /** Seats that the sale is to have beyond those that the seller names: it cannot open without them. */
    public SalePlan missingSeats(int count) {
        return with(copy -> copy.missingSeats = count);
    }

    /** People let through in a second, and at once. */
    public SalePlan gate(int ratePerSecond, int atOnce) {
        return with(copy -> {
            copy.rate = ratePerSecond;
            copy.burst = atOnce;
        });
    }

    /** @param time from the start of the harness */
    public SalePlan opensAfter(Duration time) {
        return with(copy -> copy.opensAfter = time);
    }

    public SalePlan perUserLimit(int limit) {
        return with(copy -> copy.perUserLimit = limit);
    }

    public SalePlan holdSeconds(int seconds) {
        return with(copy -> copy.holdSeconds = seconds);
    }

    public SalePlan lineLimit(int people) {
        return with(copy -> copy.lineLimit = people);
    }

    /** In place of those chosen before. */
    public SalePlan options(SaleOption... chosen) {
        return with(copy -> copy.options = Set.of(chosen));
    }

    public SalePlan paused() {
        return with(copy -> copy.state = SaleState.PAUSED);
    }

    public SalePlan closed() {
        return with(copy -> copy.state = SaleState.CLOSED);
    }

    public SalePlan resumed() {
        return with(copy -> copy.state = SaleState.OPEN);
    }

    String eventId() {
        return eventId;
    }

    List<PlannedSeat> seats() {
        return seats;
    }

    SaleControl control(Instant start, Instant now) {
        return new SaleControl(
                eventId,
                state,
                start.plus(opensAfter),
                seats.size() + missingSeats,
                rate,
                burst,
                perUserLimit,
                holdSeconds,
                lineLimit,
                options,
                "",
                "harness",
                now);
    }
}
