package dev.sluice.contracts.booking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Derives the request id, so that a retry is the same request without any shared state. Thread-safe. */
public final class RequestId {
    /** 128 bits: a collision among 10^9 requests has a chance below 10^-20. */
    private static final int BYTES = 16;

    private RequestId() {}

    /**
     * The id of the request that {@code userId} makes for {@code eventId} under {@code idempotencyKey}: 22 characters of
     * {@code A-Z a-z 0-9 _ -}. The key may be any text.
     */
    public static String of(String eventId, String userId, String idempotencyKey) {
        var digest = sha256();
        for (String part : new String[] {eventId, userId, idempotencyKey}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // Length first: without it ("a", "bc") and ("ab", "c") would be one request.
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
