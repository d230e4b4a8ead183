package dev.sluice.benchmarks.load;

/**
 * As much of an answer as a load looks at.
 *
 * @param location empty if there is none
 * @param retryAfterSeconds 0 if there is none
 * @param closes whether the server ends the connection after it
 */
public record Answer(int status, String location, int retryAfterSeconds, boolean closes) {}
