package dev.sluice.salerunner.crowd;

import java.time.Duration;
import java.util.List;

/**
 * What one buyer will do.
 *
 * @param seatIds those wanted; none if {@code best} is more than 0
 * @param best how many of the best seats are wanted instead
 * @param arrival when, counted from the golden moment
 * @param presses how often the same button is pressed: 1, or more with the same idempotency key
 * @param together whether the presses come at once rather than one after the other's answer
 */
record BuyerPlan(
        String userId,
        String idempotencyKey,
        List<String> seatIds,
        int best,
        Duration arrival,
        int presses,
        boolean together) {}
