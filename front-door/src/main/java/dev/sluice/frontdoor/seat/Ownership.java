package dev.sluice.frontdoor.seat;

/**
 * Who has a seat.
 *
 * @param seq the event's mutation that made it so; a lower or equal one is older
 */
record Ownership(Kind kind, long seq) {
    static final Ownership NOBODY = new Ownership(Kind.FREE, 0);

    enum Kind {
        FREE,
        HELD,
        SOLD
    }
}
