package dev.sluice.streamstopology;

/** Where a topology dies, in the order in which it comes there. */
enum HaltingPoint {
    /** About to ask Redis for seats, with seats given in the open transaction. */
    BEFORE_EFFECT(30),
    /** Redis has given seats. */
    AFTER_EFFECT(30),
    /** The broker has an outcome, in the open transaction. */
    AFTER_FORWARD(60),
    /** The transaction has the outcomes and the offsets and is about to end. */
    BEFORE_COMMIT(8),
    /** The broker has said that the transaction is over. */
    AFTER_COMMIT(8),
    NEVER(0);

    private final int times;

    HaltingPoint(int times) {
        this.times = times;
    }

    /** How often it comes there before it dies: some hundred milliseconds of a sale, so that payments are among it. */
    int times() {
        return times;
    }
}
