package dev.sluice.streamstopology.seat;

/** How many seats of an event are in which state. */
public record SeatCounts(int free, int held, int sold, int blocked) {
    public int known() {
        return free + held + sold + blocked;
    }
}
