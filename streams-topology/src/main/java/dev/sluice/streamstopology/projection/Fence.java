package dev.sluice.streamstopology.projection;

import java.time.Instant;

/**
 * The numbers with which the owners of a task claim its events at the reserver. Two owners never have the same one, even
 * while one does not know yet that it was replaced: below the part that grows stands the owner's own number.
 *
 * <p>Thousandths of milliseconds since 1970, roughly: they stay below 2^53, the largest whole number that Lua can hold,
 * until the year 2109. Immutable.
 *
 * @param owner 0 to {@value #OWNERS} - 1, drawn at random by whoever takes a task over
 */
public record Fence(int owner) {
    /** How many owners can be told apart. */
    public static final int OWNERS = 2048;

    public Fence {
        if (owner < 0 || owner >= OWNERS) {
            throw new IllegalArgumentException("No owner has the number " + owner);
        }
    }

    /** Higher than the last one that was stored, and than any one that was taken up to now. */
    public long first(long stored, Instant now) {
        return Math.max(above(stored), now.toEpochMilli() * OWNERS + owner);
    }

    /** The next one of this owner above any fence. */
    public long above(long fence) {
        return (fence / OWNERS + 1) * OWNERS + owner;
    }
}
