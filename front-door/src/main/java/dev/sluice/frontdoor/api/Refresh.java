package dev.sluice.frontdoor.api;

import java.time.Duration;

/**
 * When a waiting buyer should ask again: 1 to 2 s near the gate, up to 30 s far away. Spread by the request's id: people
 * who are told at the same moment do not return together, and one request is told the same for the same expectation.
 */
final class Refresh {
    private static final int MAX_SECONDS = 30;
    private static final int MAX_BASE = 20;
    /** A tenth of the time that is left: often enough to see oneself move. */
    private static final int SHARE = 10;

    private Refresh() {}

    /** @param expected until the buyer's turn */
    static int seconds(String requestId, Duration expected) {
        int base = Math.clamp(expected.toSeconds() / SHARE, 1, MAX_BASE);
        int spread = base / 2 + 2;
        return Math.min(MAX_SECONDS, base + Math.floorMod(mix(requestId.hashCode()), spread));
    }

    /** Ids that look alike must not get the same: this is the end of MurmurHash3. */
    private static int mix(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return mixed ^ (mixed >>> 16);
    }
}
