package dev.sluice.streamstopology.boxoffice;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.redisreserver.SettleBatch;
import dev.sluice.streamstopology.sale.Sale;
import dev.sluice.streamstopology.state.Hold;
import dev.sluice.streamstopology.state.HoldEnd;
import dev.sluice.streamstopology.state.PendingEnd;
import java.time.Instant;
import java.util.Objects;

/** A hold together with the way it ends, as the reserver is told of it and as the log is. */
record EndOfHold(String requestId, Hold hold, PendingEnd pending) {
    static EndOfHold of(Sale sale, String requestId) {
        Hold hold = Objects.requireNonNull(sale.holds().find(requestId));
        return new EndOfHold(requestId, hold, Objects.requireNonNull(hold.pending()));
    }

    boolean isSale() {
        return pending.end() == HoldEnd.PAID || pending.end() == HoldEnd.PAID_THEN_REFUNDED;
    }

    SettleBatch.Settlement settlement() {
        return new SettleBatch.Settlement(
                requestId,
                switch (pending.end()) {
                    case PAID, PAID_THEN_REFUNDED -> SettleBatch.Ending.CONFIRM;
                    case DECLINED, CANCELLED -> SettleBatch.Ending.RELEASE;
                    case EXPIRED -> SettleBatch.Ending.EXPIRE;
                    case REFUNDED -> SettleBatch.Ending.REFUND;
                });
    }

    BookingOutcome outcome(String eventId, long seq, Instant now) {
        return switch (pending.end()) {
            case PAID, PAID_THEN_REFUNDED ->
                new Confirmed(eventId, requestId, hold.userId(), seq, hold.seatIds(), pending.paymentId(), now);
            case DECLINED -> released(eventId, seq, ReleaseReason.DECLINED, now);
            case CANCELLED -> released(eventId, seq, ReleaseReason.CANCELLED, now);
            case EXPIRED -> released(eventId, seq, ReleaseReason.EXPIRED, now);
            case REFUNDED -> released(eventId, seq, ReleaseReason.REFUNDED, now);
        };
    }

    private Released released(String eventId, long seq, ReleaseReason reason, Instant now) {
        return new Released(eventId, requestId, hold.userId(), seq, hold.seatIds(), reason, now);
    }
}
