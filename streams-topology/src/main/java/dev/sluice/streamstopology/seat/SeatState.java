package dev.sluice.streamstopology.seat;

/** What may be done with a seat. */
public enum SeatState {
    FREE,
    HELD,
    SOLD,
    /** Withdrawn by the seller while nobody had it. */
    BLOCKED
}
