package dev.sluice.streamstopology.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of composed keys: the event, a separator that no id can hold, then the rest; a position is 8 bytes
 * big-endian, so that keys sort as the line does. Stateless.
 */
public final class KeyFormats {
    private static final byte SEPARATOR = '/';

    private KeyFormats() {}

    public static byte[] encode(LineKey key) {
        byte[] event = ascii(key.eventId());
        return ByteBuffer.allocate(event.length + 1 + Long.BYTES)
                .put(event)
                .put(SEPARATOR)
                .putLong(key.position())
                .array();
    }

    public static LineKey decodeLineKey(byte[] bytes) {
        int event = bytes.length - Long.BYTES - 1;
        long position = ByteBuffer.wrap(bytes).getLong(event + 1);
        return new LineKey(new String(bytes, 0, event, StandardCharsets.US_ASCII), position);
    }

    public static byte[] encode(EntryKey key) {
        return ascii(key.eventId() + (char) SEPARATOR + key.id());
    }

    public static EntryKey decodeEntryKey(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.US_ASCII);
        int separator = text.indexOf(SEPARATOR);
        return new EntryKey(text.substring(0, separator), text.substring(separator + 1));
    }

    private static byte[] ascii(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }
}
