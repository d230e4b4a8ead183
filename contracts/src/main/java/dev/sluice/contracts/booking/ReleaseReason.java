package dev.sluice.contracts.booking;

/** Why a hold ended without a sale. */
public enum ReleaseReason {
    /** Nobody paid before the hold's time was up. */
    EXPIRED,
    /** The payment was declined. */
    DECLINED,
    /** The buyer gave the seats back. */
    CANCELLED
}
