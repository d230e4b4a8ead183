package dev.sluice.frontdoor.api;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.frontdoor.booking.Booking;
import dev.sluice.frontdoor.feed.SaleBook;
import dev.sluice.frontdoor.line.LineBoard;
import dev.sluice.frontdoor.line.Position;
import dev.sluice.frontdoor.line.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells those who wait what they can expect, and when to ask again. Thread-safe. */
public final class WaitingRoom {
    private final SaleBook sales;
    private final LineBoard lines;
    private final WaitingRules rules;
    private final InstantSource clock;

    public WaitingRoom(SaleBook sales, LineBoard lines, WaitingRules rules, InstantSource clock) {
        this.sales = sales;
        this.lines = lines;
        this.rules = rules;
        this.clock = clock;
    }

    BookingView.Waiting view(Booking.Waiting booking) {
        Instant now = clock.instant();
        Optional<LineProgress> line = lines.latest(booking.eventId());
        Position position = line.flatMap(booking.standing()::show).orElse(null);
        Wait wait = position == null ? null : expected(booking.eventId(), position, now);
        Integer seatsLeft = line.filter(WaitingRoom::countsSeats)
                .map(LineProgress::seatsFree)
                .orElse(null);
        return new BookingView.Waiting(
                booking.requestId(),
                position,
                wait,
                seatsLeft,
                position != null && seatsLeft != null && position.ahead() >= seatsLeft,
                Refresh.seconds(booking.requestId(), untilTurn(booking.eventId(), line, position, wait, now)),
                BookingView.Links.of(booking, isNear(position, wait)));
    }

    private @Nullable Wait expected(String eventId, Position position, Instant now) {
        return lines.rate(eventId, now)
                .map(rate -> rate.waitFor(position.ahead()))
                .orElse(null);
    }

    /** Before that, seats that are not free may only not be known. */
    private static boolean countsSeats(LineProgress line) {
        return line.state() != LineState.PREPARING && line.state() != LineState.REPAIRING;
    }

    /** The time until the turn of somebody with this position, roughly. */
    private Duration untilTurn(
            String eventId,
            Optional<LineProgress> line,
            @Nullable Position position,
            @Nullable Wait wait,
            Instant now) {
        if (position == null) {
            return Duration.ZERO;
        }
        if (wait != null) {
            return Duration.ofSeconds(wait.p50Seconds());
        }
        Duration untilOpen = sales.find(eventId)
                .map(SaleControl::opensAt)
                .map(opensAt -> Duration.between(now, opensAt))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
        int atBest = line.map(LineProgress::ratePerSecond).orElse(1);
        return untilOpen.plusSeconds(position.ahead() / Math.max(1, atBest));
    }

    /** Nobody is far away before it is known where they are. */
    private boolean isNear(@Nullable Position position, @Nullable Wait wait) {
        return position == null
                || position.ahead() <= rules.nearPeople()
                || (wait != null && wait.p50Seconds() <= rules.nearTime().toSeconds());
    }
}
