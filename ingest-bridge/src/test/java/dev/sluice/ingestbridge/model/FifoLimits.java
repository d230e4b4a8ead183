package dev.sluice.ingestbridge.model;

/**
 * What a queue takes before it hides or refuses something.
 *
 * @param scanned how many messages, the oldest first, are looked through for groups that may be handed out: with more
 *     backlog than that in one group nobody sees the others
 * @param inFlight how many may be handed out and not deleted: beyond it there is no error, just no message
 * @param callsPerSecond how many calls to one group's partition are not throttled
 */
public record FifoLimits(int scanned, int inFlight, int callsPerSecond) {
    /** As AWS documents them. */
    public static final FifoLimits AWS = new FifoLimits(120_000, 120_000, 300);

    /** For tests of what the bridge does, not of how fast: virtual time hardly passes while it works. */
    public static final FifoLimits UNTHROTTLED = new FifoLimits(AWS.scanned(), AWS.inFlight(), Integer.MAX_VALUE);
}
