package dev.sluice.frontdoor.seat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A seat map as it is sent, in both encodings.
 *
 * @param tag the same wherever the content is
 * @param json never changed
 * @param gzip the same, compressed; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SeatDocument(String tag, byte[] json, byte[] gzip) {
    static SeatDocument of(SeatMap map) {
        byte[] json = SeatMap.FORMAT.encode(map);
        return new SeatDocument(tag(json), json, gzip(json));
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 4);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written", e);
        }
        return out.toByteArray();
    }

    private static String tag(byte[] bytes) {
        try {
            long hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
            return HexFormat.of().toHexDigits(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
