package dev.sluice.frontdoor.api;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.frontdoor.booking.BookingBoard;
import dev.sluice.frontdoor.http.Problem;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.RetryAfter;
import dev.sluice.frontdoor.http.Verdict;
import dev.sluice.frontdoor.line.LineBoard;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Who may join a line. Whoever would wait for nothing, or for longer than anybody should, is told so at once. Only for
 * requests that nothing was promised for yet. Thread-safe.
 */
public final class Newcomers {
    private final BookingBoard bookings;
    private final LineBoard lines;
    private final BooleanSupplier queueIsDown;
    private final WaitingRules rules;
    private final InstantSource clock;

    /** @param queueIsDown whether a request had better not be sent now */
    public Newcomers(
            BookingBoard bookings,
            LineBoard lines,
            BooleanSupplier queueIsDown,
            WaitingRules rules,
            InstantSource clock) {
        this.queueIsDown = queueIsDown;
        this.bookings = bookings;
        this.lines = lines;
        this.rules = rules;
        this.clock = clock;
    }

    /** The request itself, if it may join. */
    Verdict<BookingRequested> mayJoin(SaleControl sale, BookingRequested request) {
        Instant now = clock.instant();
        return selling(sale, now)
                .then(this::seatsLeft)
                .then(open -> pathMoves(open, now))
                .then(open -> lineHasEnd(open, now))
                .then(open -> Verdict.pass(request));
    }

    private static Verdict<SaleControl> selling(SaleControl sale, Instant now) {
        if (sale.state() == SaleState.CLOSED) {
            return Verdict.refuse(ProblemType.SALE_CLOSED, "Nothing can be booked for this event any more");
        }
        if (sale.options().contains(SaleOption.REJECT_EARLY) && now.isBefore(sale.opensAt())) {
            return Verdict.refuse(Problem.of(
                    ProblemType.SALE_NOT_OPEN,
                    "Nobody can wait for this sale; send the same request again when it opens at " + sale.opensAt(),
                    Map.of(RetryAfter.HEADER, RetryAfter.until(sale.opensAt(), now))));
        }
        return Verdict.pass(sale);
    }

    private Verdict<SaleControl> seatsLeft(SaleControl sale) {
        boolean soldOut = lines.latest(sale.eventId())
                .filter(line -> line.state() == LineState.SOLD_OUT)
                .isPresent();
        return soldOut
                ? Verdict.refuse(ProblemType.SOLD_OUT, "No seat is free or can become free")
                : Verdict.pass(sale);
    }

    private Verdict<SaleControl> pathMoves(SaleControl sale, Instant now) {
        boolean silent = queueIsDown.getAsBoolean() || isSilent(sale.eventId(), now);
        return silent
                ? refuse(
                        ProblemType.SYSTEM_OVERLOAD,
                        "Requests do not reach the line at the moment; nothing is promised: send it again later with"
                                + " the same Idempotency-Key",
                        RetryAfter.overload())
                : Verdict.pass(sale);
    }

    /** A promise of this door has been without an answer for too long. */
    private boolean isSilent(String eventId, Instant now) {
        return bookings.oldestUnanswered(eventId)
                .filter(oldest -> oldest.plus(rules.pathSilence()).isBefore(now))
                .isPresent();
    }

    private Verdict<SaleControl> lineHasEnd(SaleControl sale, Instant now) {
        long waiting = lines.waiting(sale.eventId(), bookings.unnumbered(sale.eventId()));
        if (waiting >= sale.lineLimit()) {
            return refuse(
                    ProblemType.LINE_FULL, "As many people wait as may: " + sale.lineLimit(), RetryAfter.shorterLine());
        }
        boolean tooLong = lines.rate(sale.eventId(), now)
                .filter(rate ->
                        rate.waitFor(waiting).p90Seconds() > rules.maxWait().toSeconds())
                .isPresent();
        return tooLong
                ? refuse(
                        ProblemType.WAIT_TOO_LONG,
                        "Your turn would probably not come within "
                                + rules.maxWait().toMinutes() + " minutes",
                        RetryAfter.shorterLine())
                : Verdict.pass(sale);
    }

    private static <T> Verdict<T> refuse(ProblemType type, String detail, String retryAfter) {
        return Verdict.refuse(Problem.of(type, detail, Map.of(RetryAfter.HEADER, retryAfter)));
    }
}
