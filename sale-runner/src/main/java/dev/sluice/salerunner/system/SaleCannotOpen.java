package dev.sluice.salerunner.system;

/** A sale did not open in time; the text is one line that says what the front door last answered. */
public final class SaleCannotOpen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SaleCannotOpen(String message) {
        super(message);
    }
}
