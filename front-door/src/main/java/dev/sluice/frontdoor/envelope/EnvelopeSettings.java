package dev.sluice.frontdoor.envelope;

import java.time.Duration;

/**
 * @param maxRequests requests in one envelope, 1 to 100
 * @param linger how far apart the envelopes of one event go
 * @param eventLimit requests of one event that may wait to be sent
 * @param totalLimit requests of all events that may wait for their answer
 * @param maxWait how long a request may wait before its envelope is sent; older ones are refused instead
 */
public record EnvelopeSettings(int maxRequests, Linger linger, int eventLimit, int totalLimit, Duration maxWait) {
    /**
     * Between what the wait adapts to the load.
     *
     * @param shortest while few requests come, and while so many come that envelopes fill anyway
     * @param longest not below it
     */
    public record Linger(Duration shortest, Duration longest) {}
}
