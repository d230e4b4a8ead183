package dev.sluice.frontdoor.line;

/**
 * How long it will probably take until somebody's turn, in whole seconds.
 *
 * @param p50Seconds half of the time it takes no longer
 * @param p90Seconds nine times of ten it takes no longer
 */
public record Wait(long p50Seconds, long p90Seconds) {}
