package dev.sluice.benchmarks;

import java.util.Arrays;

/** The middle of several runs: what a noisy machine's figures are worth. */
public final class Medians {
    private Medians() {}

    public static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
