package dev.sluice.salerunner;

import dev.sluice.contracts.sale.LineProgress;

/** Is told how a sale goes; one call at a time. */
public interface SaleWatcher {
    SaleWatcher SILENT = new SaleWatcher() {};

    /** The sale is open and the crowd is about to press. */
    default void opened() {}

    /**
     * Called a few times a second.
     *
     * @param accepted requests in the log
     * @param decided of these, with a decision
     * @param line what everybody in the line is told
     */
    default void progress(int accepted, int decided, LineProgress line) {}

    /** Everything is decided; the books are being compared. */
    default void examining() {}
}
