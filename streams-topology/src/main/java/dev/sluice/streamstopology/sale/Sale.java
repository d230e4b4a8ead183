package dev.sluice.streamstopology.sale;

import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.streamstopology.hold.HoldBook;
import dev.sluice.streamstopology.line.Pace;
import dev.sluice.streamstopology.line.WaitingLine;
import dev.sluice.streamstopology.line.WaitingRequest;
import dev.sluice.streamstopology.projection.Mark;
import dev.sluice.streamstopology.projection.Standing;
import dev.sluice.streamstopology.seat.SeatBook;
import dev.sluice.streamstopology.seat.SeatCounts;
import dev.sluice.streamstopology.state.SaleSnapshot;
import dev.sluice.streamstopology.state.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One event: its line, gate, seats and holds. Not thread-safe. */
public final class Sale {
    /** Controls and requests come by different topics: after an outage requests may be read first. */
    private static final Duration CONTROL_MAY_BE_LATE = Duration.ofSeconds(5);

    private static final int UNKNOWN_LINE_LIMIT = 10_000;

    private final String eventId;
    private final WaitingLine line;
    private final Pace pace = new Pace();
    private final SeatBook seats;
    private final HoldBook holds;
    private final Mark mark = new Mark();
    private final Standing standing = new Standing();
    private final Retirement retirement = new Retirement();
    private @Nullable SaleControl control;
    private @Nullable Instant unknownSince;

    public Sale(String eventId, Tables tables) {
        this.eventId = eventId;
        line = new WaitingLine(eventId);
        seats = new SeatBook(eventId, tables.offers());
        holds = new HoldBook(eventId, tables.requests());
    }

    public void restore(SaleSnapshot former, Collection<WaitingRequest> waiting) {
        control = former.control();
        line.restore(former.tail(), former.admitted(), waiting);
        if (control != null) {
            var settledAt = Instant.ofEpochMilli(former.settledAtMillis());
            pace.restore(control.ratePerSecond(), control.burst(), former.milliTokens(), settledAt);
        }
        mark.restore(former.fence(), former.seq(), former.projected());
        retirement.restore(former.stage());
    }

    public SaleSnapshot snapshot() {
        return new SaleSnapshot(
                control,
                line.tail(),
                line.admitted(),
                pace.milliTokens(),
                pace.settledAt().toEpochMilli(),
                mark.fence(),
                mark.seq(),
                mark.isProjected(),
                retirement.stage());
    }

    /** A new control replaces the old one. */
    public void control(SaleControl next, Instant now) {
        pace.change(next.ratePerSecond(), next.burst(), now);
        control = next;
    }

    /** Why nobody can get into the line now; empty if they can. */
    public Optional<RejectionReason> refusal(Instant now) {
        if (control == null) {
            return line.depth() < UNKNOWN_LINE_LIMIT ? Optional.empty() : Optional.of(RejectionReason.UNKNOWN_EVENT);
        }
        if (retirement.isLeaving()) {
            return Optional.of(RejectionReason.UNKNOWN_EVENT);
        }
        if (isClosed()) {
            return Optional.of(RejectionReason.SALE_CLOSED);
        }
        if (has(SaleOption.REJECT_EARLY) && now.isBefore(control.opensAt())) {
            return Optional.of(RejectionReason.NOT_OPEN_YET);
        }
        return line.depth() >= control.lineLimit() ? Optional.of(RejectionReason.LINE_FULL) : Optional.empty();
    }

    /** Whether people wait for an event that nobody has said a word about for too long; to be asked again and again. */
    public boolean isUnknown(Instant now) {
        if (control != null || line.depth() == 0) {
            unknownSince = null;
            return false;
        }
        unknownSince = unknownSince == null ? now : unknownSince;
        return !now.isBefore(unknownSince.plus(CONTROL_MAY_BE_LATE));
    }

    /** How many people may pass the gate now, at most {@code max}. */
    public int admissible(Instant now, int max) {
        if (!isOpen(now) || !standing.isWarm() || isOnStandby()) {
            return 0;
        }
        return (int) Math.min(Math.min(max, line.depth()), pace.available(now));
    }

    /** Whether people pass, as far as the operator, the clock and the inventory are concerned. */
    public boolean isOpen(Instant now) {
        return control != null && control.state() == SaleState.OPEN && isComplete() && !now.isBefore(control.opensAt());
    }

    public boolean isClosed() {
        return control != null && control.state() == SaleState.CLOSED;
    }

    /** Whether it is closed and nothing is left to happen: nobody waits, and no seat is held or about to come back. */
    public boolean isOver() {
        return isClosed()
                && line.depth() == 0
                && !holds.hasPending()
                && seats.counts().held() == 0;
    }

    /** Whether as many seats are known as the sale is to have. */
    public boolean isComplete() {
        return control != null && seats.size() >= control.capacity();
    }

    /** Nobody can get a seat any more, not even if every hold ends unpaid: there is none. */
    public boolean isSoldOut() {
        SeatCounts counts = seats.counts();
        return isComplete() && counts.free() == 0 && counts.held() == 0;
    }

    /** Nobody can get a seat now, and the operator wants them to wait for one that comes back. */
    public boolean isOnStandby() {
        SeatCounts counts = seats.counts();
        return hasStandby() && counts.free() == 0 && counts.held() > 0;
    }

    /** Whether people wait while all seats are held, so that it has to be known for each how many are free. */
    public boolean hasStandby() {
        return has(SaleOption.STANDBY);
    }

    private boolean has(SaleOption option) {
        return control != null && control.options().contains(option);
    }

    /** The seller offers other seats than the reserver knows of. */
    public void offerChanged(Collection<String> seatIds) {
        standing.changes().add(seatIds);
        mark.projected(false);
    }

    public String eventId() {
        return eventId;
    }

    public WaitingLine line() {
        return line;
    }

    public Pace pace() {
        return pace;
    }

    public SeatBook seats() {
        return seats;
    }

    public HoldBook holds() {
        return holds;
    }

    public Standing standing() {
        return standing;
    }

    public @Nullable SaleControl control() {
        return control;
    }

    public Mark mark() {
        return mark;
    }

    public Retirement retirement() {
        return retirement;
    }
}
