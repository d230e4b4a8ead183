package dev.sluice.streamstopology.state;

import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;

/**
 * A seat as its seller describes it. Who has it stands with the request that does.
 *
 * @param offered whether the seller offers it; a hold or sale that exists stands either way
 * @param version of the seller's row
 */
public record Offer(String section, String row, int number, boolean offered, long version) {
    public static Offer of(InventoryChanged change) {
        return new Offer(
                change.section(),
                change.row(),
                change.number(),
                change.status() == SeatStatus.AVAILABLE,
                change.version());
    }
}
