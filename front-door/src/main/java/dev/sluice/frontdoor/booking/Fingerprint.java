package dev.sluice.frontdoor.booking;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.booking.BookingRequested;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a request asks for, in 64 bits, so that a key which comes again can be told to be for the same. Whoever forges two
 * wishes of one fingerprint fools only themselves: they get the first.
 */
final class Fingerprint {
    /** Of a request that only its outcome is known of. */
    static final long UNKNOWN = 0;

    private Fingerprint() {}

    /** Never {@link #UNKNOWN}. Seats in another order are another wish. */
    static long of(BookingRequested request) {
        BestSeats best = request.best();
        // Ids hold neither comma nor space, and a wish is either of seats or of the best, so no two read the same.
        String wish = best == null
                ? String.join(",", request.seatIds())
                : "best " + best.quantity() + " " + best.split() + (best.section() == null ? "" : " " + best.section());
        long hash = ByteBuffer.wrap(sha256(wish)).getLong();
        return hash == UNKNOWN ? 1 : hash;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
