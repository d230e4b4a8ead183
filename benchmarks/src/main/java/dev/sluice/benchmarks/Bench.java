package dev.sluice.benchmarks;

/** One comparison. */
public interface Bench {
    /** As given on the command line. */
    String name();

    /** One line: what is compared with what. */
    String description();

    /** @throws InvalidBenchOption if an option is unknown or out of range */
    BenchResult run(BenchOptions options) throws Exception;
}
