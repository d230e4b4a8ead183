package dev.sluice.streamstopology.seat;

import dev.sluice.streamstopology.state.Offer;
import org.jspecify.annotations.Nullable;

/**
 * A seat as the log knows it.
 *
 * @param owner the request that holds or bought it, null if nobody did
 * @param sold whether the owner has paid
 */
public record Seat(Offer offer, @Nullable String owner, boolean sold) {
    static Seat unowned(Offer offer) {
        return new Seat(offer, null, false);
    }

    public SeatState state() {
        if (owner != null) {
            return sold ? SeatState.SOLD : SeatState.HELD;
        }
        return offer.offered() ? SeatState.FREE : SeatState.BLOCKED;
    }

    /** The same owner, and for the rest what the seller says. */
    Seat offeredAs(Offer other) {
        return new Seat(other, owner, sold);
    }

    Seat ownedBy(String requestId, boolean paid) {
        return new Seat(offer, requestId, paid);
    }

    Seat paid() {
        return new Seat(offer, owner, true);
    }
}
