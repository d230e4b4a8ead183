package dev.sluice.contracts.booking;

import dev.sluice.contracts.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * The buyer leaves the choice to the sale: the best seats that are free when it is their turn, side by side in one row.
 *
 * @param section where they have to be; null for anywhere
 * @param quantity 1 to 8
 * @param split whether several groups will do if so many are free nowhere side by side
 */
public record BestSeats(@Nullable String section, int quantity, boolean split) {
    public BestSeats {
        if (section != null) {
            Check.id("section", section);
        }
        Check.between("quantity", quantity, 1, Check.MAX_SEATS);
    }
}
