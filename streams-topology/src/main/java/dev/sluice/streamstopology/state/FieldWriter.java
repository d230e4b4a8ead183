package dev.sluice.streamstopology.state;

import java.util.Arrays;
import java.util.List;

/** Puts fields one after the other into bytes. Every text is an id or a name of 0 to 255 ASCII characters. */
final class FieldWriter {
    private static final int TYPICAL_BYTES = 128;
    private static final int LAST_ASCII = 127;

    private byte[] bytes = new byte[TYPICAL_BYTES];
    private int length;

    FieldWriter number(long value) {
        room(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[length++] = (byte) (value >>> shift);
        }
        return this;
    }

    /** From 0 to 255. */
    FieldWriter small(int value) {
        if (value < 0 || value > 0xFF) {
            throw new IllegalArgumentException(value + " does not fit into a byte");
        }
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    FieldWriter flag(boolean value) {
        return small(value ? 1 : 0);
    }

    FieldWriter text(String text) {
        small(text.length());
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > LAST_ASCII) {
                throw new IllegalArgumentException("An id is ASCII");
            }
            bytes[length++] = (byte) c;
        }
        return this;
    }

    FieldWriter texts(List<String> texts) {
        small(texts.size());
        texts.forEach(this::text);
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
