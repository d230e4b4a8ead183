package dev.sluice.salerunner;

import java.time.Duration;

/**
 * A sale to be run.
 *
 * @param buyers how many come, 1 to 1 000 000
 * @param seats how many there are, 1 to 100 000
 * @param ratePerSecond the gate's rate
 * @param burst people who may pass at once after a quiet moment
 * @param arrivals the time within which the buyers come
 * @param seed draws what each buyer wants
 */
public record SaleOptions(
        String eventId, int buyers, int seats, int ratePerSecond, int burst, Duration arrivals, long seed) {
    public static final int PER_USER_LIMIT = 4;
    public static final int HOLD_SECONDS = 180;
}
