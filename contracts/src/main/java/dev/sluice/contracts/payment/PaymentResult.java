package dev.sluice.contracts.payment;

/** How a payment ended. */
public enum PaymentResult {
    PAID,
    DECLINED,
    /** The buyer gave the hold back instead of paying. */
    CANCELLED
}
