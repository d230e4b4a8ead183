package dev.sluice.streamstopology.sale;

import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.streamstopology.hold.HoldBook;
import dev.sluice.streamstopology.line.TokenBucket;
import dev.sluice.streamstopology.line.WaitingLine;
import dev.sluice.streamstopology.projection.Mark;
import dev.sluice.streamstopology.projection.Standing;
import dev.sluice.streamstopology.seat.SeatBook;
import dev.sluice.streamstopology.seat.SeatCounts;
import dev.sluice.streamstopology.state.SaleSnapshot;
import dev.sluice.streamstopology.state.Tables;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One event: its line, gate, seats and holds. Not thread-safe. */
public final class Sale {
    private final String eventId;
    private final WaitingLine line;
    private final SeatBook seats;
    private final HoldBook holds;
    private final Mark mark = new Mark();
    private final Standing standing = new Standing();
    private @Nullable SaleControl control;
    private @Nullable TokenBucket bucket;

    public Sale(String eventId, Tables tables) {
        this.eventId = eventId;
        line = new WaitingLine(eventId, tables.line());
        seats = new SeatBook(eventId, tables.seats());
        holds = new HoldBook(eventId, tables.holds());
    }

    public void restore(SaleSnapshot former) {
        control = former.control();
        line.restore(former.tail(), former.admitted());
        if (control != null) {
            var settledAt = Instant.ofEpochMilli(former.settledAtMillis());
            bucket = new TokenBucket(control.ratePerSecond(), control.burst(), former.milliTokens(), settledAt);
        }
        mark.restore(former.fence(), former.seq(), former.projected());
    }

    public SaleSnapshot snapshot() {
        long milliTokens = bucket == null ? 0 : bucket.milliTokens();
        long settledAt = bucket == null ? 0 : bucket.settledAt().toEpochMilli();
        return new SaleSnapshot(
                control,
                line.tail(),
                line.admitted(),
                milliTokens,
                settledAt,
                mark.fence(),
                mark.seq(),
                mark.isProjected());
    }

    /** A new control replaces the old one; what the old rate has brought up to now stays. */
    public void control(SaleControl next, Instant now) {
        bucket = bucket == null
                ? TokenBucket.full(next.ratePerSecond(), next.burst(), now)
                : bucket.changed(next.ratePerSecond(), next.burst(), now);
        control = next;
    }

    /** Why nobody can get into the line now; empty if they can. */
    public Optional<RejectionReason> refusal() {
        if (control == null) {
            return Optional.of(RejectionReason.UNKNOWN_EVENT);
        }
        if (isClosed()) {
            return Optional.of(RejectionReason.SALE_CLOSED);
        }
        return line.depth() >= control.lineLimit() ? Optional.of(RejectionReason.LINE_FULL) : Optional.empty();
    }

    /** How many people may pass the gate now, at most {@code max}. */
    public int admissible(Instant now, int max) {
        if (bucket == null || !isOpen(now) || !standing.isWarm()) {
            return 0;
        }
        bucket = bucket.settled(now);
        return (int) Math.min(Math.min(max, line.depth()), bucket.available());
    }

    public void passed(int people) {
        if (bucket != null && people > 0) {
            bucket = bucket.taken(people);
        }
    }

    /** Whether people pass, as far as the operator, the clock and the inventory are concerned. */
    public boolean isOpen(Instant now) {
        return control != null && control.state() == SaleState.OPEN && isComplete() && !now.isBefore(control.opensAt());
    }

    public boolean isClosed() {
        return control != null && control.state() == SaleState.CLOSED;
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
}
