package dev.sluice.streamstopology.state;

import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import org.jspecify.annotations.Nullable;

/**
 * A seat as the log knows it.
 *
 * @param offered whether the seller offers it; a hold or sale that exists stands either way
 * @param version of the seller's row
 * @param owner the request that holds or bought it, null if nobody did
 * @param sold whether the owner has paid
 */
public record Seat(
        String section,
        String row,
        int number,
        boolean offered,
        long version,
        @Nullable String owner,
        boolean sold) {

    public static Seat of(InventoryChanged change) {
        return new Seat(
                change.section(),
                change.row(),
                change.number(),
                change.status() == SeatStatus.AVAILABLE,
                change.version(),
                null,
                false);
    }

    public SeatState state() {
        if (owner != null) {
            return sold ? SeatState.SOLD : SeatState.HELD;
        }
        return offered ? SeatState.FREE : SeatState.BLOCKED;
    }

    /** The same owner, and for the rest what the seller says. */
    public Seat changed(InventoryChanged change) {
        Seat fresh = of(change);
        return new Seat(fresh.section, fresh.row, fresh.number, fresh.offered, fresh.version, owner, sold);
    }

    public Seat heldBy(String requestId) {
        return new Seat(section, row, number, offered, version, requestId, false);
    }

    public Seat paid() {
        return new Seat(section, row, number, offered, version, owner, true);
    }

    public Seat freed() {
        return new Seat(section, row, number, offered, version, null, false);
    }
}
