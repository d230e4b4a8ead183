package dev.sluice.contracts.booking;

/** Why seats became free again. */
public enum ReleaseReason {
    /** Nobody paid before the hold's time was up. */
    EXPIRED,
    /** The payment was declined. */
    DECLINED,
    /** The buyer gave the seats back. */
    CANCELLED,
    /** The sale was undone: the seats were paid for, and the money went back. */
    REFUNDED
}
