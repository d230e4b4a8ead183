package dev.sluice.benchmarks.door;

import dev.sluice.benchmarks.load.PacedLoad;

/**
 * @param door bookings until their 202
 * @param bare sends of envelopes like the door's, straight to SQS
 * @param envelopes that the door sent meanwhile
 */
record PaceFigures(PacedLoad door, PacedLoad bare, EnvelopeFigures envelopes) {
    private static final double MICROS_PER_MILLI = 1000;

    double doorMillis(double percentile) {
        return millis(door, percentile);
    }

    double bareMillis(double percentile) {
        return millis(bare, percentile);
    }

    /** What the door adds to the call without which there is no promise. */
    double beyondMillis(double percentile) {
        return doorMillis(percentile) - bareMillis(percentile);
    }

    private static double millis(PacedLoad load, double percentile) {
        return load.micros().getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }
}
