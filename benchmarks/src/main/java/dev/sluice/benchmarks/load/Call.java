package dev.sluice.benchmarks.load;

import java.nio.ByteBuffer;

/**
 * One request to send.
 *
 * @param number of the call within its load
 * @param request the whole HTTP request; its position is not to be moved
 * @param dueNanos when it should be sent, as {@link System#nanoTime()} counts
 */
public record Call(int number, ByteBuffer request, long dueNanos) {}
