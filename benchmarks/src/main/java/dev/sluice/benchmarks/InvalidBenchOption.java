package dev.sluice.benchmarks;

/** An option of a bench is unknown or out of range; the text is one line for the person who gave it. */
public final class InvalidBenchOption extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidBenchOption(String message) {
        super(message);
    }
}
