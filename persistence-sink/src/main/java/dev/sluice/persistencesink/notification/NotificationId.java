package dev.sluice.persistencesink.notification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The id by which a receiver recognises a notification it already had. Stateless, thread-safe. */
public final class NotificationId {
    /** Any fixed value: the name space that the names below are unique in. */
    private static final UUID NAME_SPACE = UUID.fromString("5d6c1c9a-6f0e-5b0a-9b8e-3f1d3c0a7e55");

    private static final long VERSION_MASK = 0xffff_ffff_ffff_0fffL;
    private static final long VERSION_5 = 0x5000L;
    private static final long VARIANT_MASK = 0x3fff_ffff_ffff_ffffL;
    private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

    private NotificationId() {}

    /** The same for the same three values, for ever and everywhere. */
    public static UUID of(String eventId, String requestId, String kind) {
        return hash(eventId, requestId, kind);
    }

    /** Of a kind that a request may get once for each payment. */
    public static UUID of(String eventId, String requestId, String kind, String paymentId) {
        return hash(eventId, requestId, kind, paymentId);
    }

    /** RFC 9562, version 5. Neither ids nor kinds hold a slash. */
    private static UUID hash(String... parts) {
        byte[] name = String.join("/", parts).getBytes(StandardCharsets.UTF_8);
        var digest = sha1();
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(NAME_SPACE.getMostSignificantBits())
                .putLong(NAME_SPACE.getLeastSignificantBits())
                .array());
        var hash = ByteBuffer.wrap(digest.digest(name));
        long high = (hash.getLong() & VERSION_MASK) | VERSION_5;
        long low = (hash.getLong() & VARIANT_MASK) | VARIANT_RFC;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
