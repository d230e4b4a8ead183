package dev.sluice.frontdoor.line;

import dev.sluice.contracts.sale.LineProgress;

/**
 * Between which numbers a newcomer will stand. True if none of this door's earlier requests is refused a place (they are
 * counted into the lower end), and other doors have no more on the way than they seem to.
 */
final class LineEstimate {
    private LineEstimate() {}

    /**
     * The lowest number for a request that is not sent yet: whatever is numbered or confirmed here comes before it.
     * Numbers are told in their order, so every request here without one has a higher one than the highest told.
     */
    static long atLeast(LineProgress line, Unnumbered before) {
        return Math.max(line.tail(), before.highest() + before.confirmed() + before.loggedHere()) + 1;
    }

    /**
     * @param atLeast of before it was sent
     * @param now whoever is without a number once it is confirmed, itself not counted
     */
    static Place place(long atLeast, LineProgress line, Unnumbered now) {
        long logged = Math.max(line.tail(), now.highest() + now.logged());
        long atMost = logged + now.confirmed() + now.underWay() + now.elsewhere() + 1;
        return new Place(atLeast, Math.max(atLeast, atMost));
    }

    /** How many wait, as far as it is known here. */
    static long waiting(LineProgress line, Unnumbered now) {
        long logged = Math.max(line.tail(), now.highest() + now.logged());
        return Math.max(0, logged - line.admitted()) + now.confirmed() + now.underWay();
    }
}
