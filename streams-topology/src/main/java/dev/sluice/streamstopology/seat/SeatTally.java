package dev.sluice.streamstopology.seat;

/** Counts seats as they change, because nobody may count a hundred thousand of them each tick. Not thread-safe. */
final class SeatTally {
    private int free;
    private int held;
    private int sold;
    private int blocked;

    void more(SeatState state) {
        add(state, 1);
    }

    void less(SeatState state) {
        add(state, -1);
    }

    private void add(SeatState state, int change) {
        switch (state) {
            case FREE -> free += change;
            case HELD -> held += change;
            case SOLD -> sold += change;
            case BLOCKED -> blocked += change;
        }
    }

    SeatCounts counts() {
        return new SeatCounts(free, held, sold, blocked);
    }
}
