package dev.sluice.benchmarks.door;

import dev.sluice.benchmarks.load.StormLoad;

/**
 * @param seconds from the first call to the last answer
 * @param endedByServer connections that the door ended, under a call or after it
 */
record StormFigures(StormLoad load, double seconds, int endedByServer, Delivery delivery) {
    private static final double MICROS_PER_MILLI = 1000;

    double millis(double percentile) {
        return load.micros().getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }
}
