package dev.sluice.persistencesink.buffer;

import java.time.Duration;

/**
 * How the buffer is emptied.
 *
 * @param batchSize outcomes per database transaction, 1 to 10 000
 * @param interval how often the buffer is looked at
 * @param limit outcomes a partition's buffer should hold at most; beyond, reading slows down to a trickle
 */
public record DrainSettings(int batchSize, Duration interval, int limit) {}
