package dev.sluice.streamstopology.state;

import java.nio.charset.StandardCharsets;

/** The bytes of a composed key: the event, a separator that no id can hold, then the rest. Stateless. */
public final class KeyFormats {
    private static final char SEPARATOR = '/';

    private KeyFormats() {}

    public static byte[] encode(EntryKey key) {
        return (key.eventId() + SEPARATOR + key.id()).getBytes(StandardCharsets.US_ASCII);
    }

    public static EntryKey decodeEntryKey(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.US_ASCII);
        int separator = text.indexOf(SEPARATOR);
        return new EntryKey(text.substring(0, separator), text.substring(separator + 1));
    }
}
