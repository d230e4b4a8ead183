package dev.sluice.contracts.sale;

/** What a sale is doing, as people who wait see it. */
public enum LineState {
    /** Seats are being loaded; people may already queue. */
    PREPARING,
    /** Ready, and waiting for its opening time. */
    SCHEDULED,
    /** People are let through. */
    OPEN,
    /** Stopped by the operator; places are kept. */
    PAUSED,
    /** Stopped by Sluice while it restores what a store lost; places are kept. */
    REPAIRING,
    /** No seat is free, and whoever waits gets what comes back. */
    STANDBY,
    /** No seat is free or can become free. */
    SOLD_OUT,
    /** Over. */
    CLOSED
}
