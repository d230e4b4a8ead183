package dev.sluice.persistencesink.payment;

/** How a simulated buyer pays. */
public enum PaymentMode {
    /** In time. */
    SUCCESS,
    /** In time, and the bank says no. */
    DECLINE,
    /** With success, but after the hold is over. */
    LATE,
    /** Not at all: the hold runs out. */
    NEVER
}
