package dev.sluice.frontdoor.envelope;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule of packing: which requests of one event travel together, and when. Knows no clock; every time is a reading
 * of the same monotonic one in nanoseconds. Not thread-safe.
 */
final class WaitingRequests {
    private final EnvelopeSettings settings;
    private final LingerRule linger;
    private final ArrayDeque<PendingRequest> waiting = new ArrayDeque<>();

    WaitingRequests(EnvelopeSettings settings, long nowNanos) {
        this.settings = settings;
        this.linger = new LingerRule(settings, nowNanos);
    }

    /** False, and nothing changed, if as many wait as may. */
    boolean offer(PendingRequest request) {
        return waiting.size() < settings.eventLimit() && waiting.add(request);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    boolean fillsEnvelope() {
        return waiting.size() >= settings.maxRequests();
    }

    /** Nanoseconds until an envelope should go; 0 or less for now. Only asked when somebody waits. */
    long untilDue(long nowNanos) {
        return fillsEnvelope() ? 0 : linger.untilNext(nowNanos);
    }

    /** The next envelope's requests, in the order of arrival. */
    List<PendingRequest> take(long nowNanos) {
        var envelope = new ArrayList<PendingRequest>(Math.min(waiting.size(), settings.maxRequests()));
        while (!waiting.isEmpty() && envelope.size() < settings.maxRequests()) {
            envelope.add(waiting.remove());
        }
        linger.sent(envelope.size(), nowNanos);
        return envelope;
    }

    /** Those who waited too long: while a failing send held everything up, they got too old to be worth sending. */
    List<PendingRequest> takeStale(long nowNanos) {
        var stale = new ArrayList<PendingRequest>();
        while (!waiting.isEmpty()
                && age(waiting.element(), nowNanos) > settings.maxWait().toNanos()) {
            stale.add(waiting.remove());
        }
        return stale;
    }

    private static long age(PendingRequest request, long nowNanos) {
        return nowNanos - request.offeredAtNanos();
    }
}
