package dev.sluice.contracts.sale;

/** What the operator wants of a sale. */
public enum SaleState {
    /** Open from {@code opensAt} on. */
    OPEN,
    /** Nobody passes, everybody keeps their place. */
    PAUSED,
    /** Over: whoever still waits is told so. */
    CLOSED
}
