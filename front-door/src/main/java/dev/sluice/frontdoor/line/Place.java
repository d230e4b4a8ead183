package dev.sluice.frontdoor.line;

/**
 * Between which numbers a request stands in its event's line; the exact one is known once the line has given it.
 *
 * @param atLeast the lowest number it can have, dense from 1 per event
 * @param atMost the highest
 */
public record Place(long atLeast, long atMost) {
    public Place {
        if (atLeast < 1 || atMost < atLeast) {
            throw new IllegalArgumentException("A place is from " + atLeast + " to " + atMost);
        }
    }

    /** What both say. Where they disagree, the higher end of this one stands. */
    Place and(Place other) {
        long end = Math.min(atMost, other.atMost);
        return new Place(Math.min(end, Math.max(atLeast, other.atLeast)), end);
    }
}
