package dev.sluice.contracts.sale;

/** What an operator may choose for a sale beyond its figures. */
public enum SaleOption {
    /** Whoever comes before the opening is rejected; without it they wait in line for it. */
    REJECT_EARLY,
    /**
     * While no seat is free but some are held unpaid, the line stands still and whoever is at its head gets what comes
     * back; without it people go on passing the gate, and learn that there is nothing for them.
     */
    STANDBY
}
