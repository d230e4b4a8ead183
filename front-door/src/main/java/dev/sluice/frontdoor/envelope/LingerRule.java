package dev.sluice.frontdoor.envelope;

/**
 * How far apart envelopes go; that bounds the sends of a door as well as a wait of each first request would, and whoever
 * comes alone does not wait at all. The shortest time while few come: waiting would gain nothing. Once they come so fast
 * that short waits make many envelopes, long enough to fill half of one. Knows no clock; every time is a reading of the
 * same monotonic one in nanoseconds. Not thread-safe.
 */
final class LingerRule {
    /**
     * Requests per second from which on it pays. A message group takes about 300 sends a second from all doors together,
     * and with the shortest wait of 5 ms one door alone would make 200.
     */
    private static final double BUSY_PER_SECOND = 2_000;

    private static final double NANOS_PER_SECOND = 1e9;
    /** Weight of the newest envelope: after three, most of what is remembered is new. */
    private static final double NEWEST = 0.5;

    private final EnvelopeSettings settings;
    private long sentAt;
    private double perSecond;

    LingerRule(EnvelopeSettings settings, long nowNanos) {
        this.settings = settings;
        this.sentAt = nowNanos - settings.linger().longest().toNanos();
    }

    /** An envelope goes. */
    void sent(int requests, long nowNanos) {
        double seconds = Math.max(1, nowNanos - sentAt) / NANOS_PER_SECOND;
        perSecond += NEWEST * (requests / seconds - perSecond);
        sentAt = nowNanos;
    }

    /** Nanoseconds until the next one may go; 0 or less for now. */
    long untilNext(long nowNanos) {
        return sentAt + nanos() - nowNanos;
    }

    long nanos() {
        long shortest = settings.linger().shortest().toNanos();
        if (perSecond < BUSY_PER_SECOND) {
            return shortest;
        }
        double half = settings.maxRequests() / 2.0 / perSecond * NANOS_PER_SECOND;
        return Math.max(shortest, Math.min(settings.linger().longest().toNanos(), Math.round(half)));
    }
}
