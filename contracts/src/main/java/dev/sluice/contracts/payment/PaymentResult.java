package dev.sluice.contracts.payment;

/** How a payment ended. */
public enum PaymentResult {
    PAID,
    DECLINED,
    /** The buyer gave the hold back instead of paying. */
    CANCELLED,
    /** The buyer got the money of a paid booking back. */
    REFUNDED
}
