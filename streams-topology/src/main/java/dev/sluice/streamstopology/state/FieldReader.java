package dev.sluice.streamstopology.state;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Takes the fields out again, in the order in which a {@link FieldWriter} put them in. */
final class FieldReader {
    private final byte[] bytes;
    private int position;

    FieldReader(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << Byte.SIZE | small();
        }
        return value;
    }

    int small() {
        if (position >= bytes.length) {
            throw new IllegalStateException("A value in the store is cut short");
        }
        return Byte.toUnsignedInt(bytes[position++]);
    }

    boolean flag() {
        return small() == 1;
    }

    String text() {
        int size = small();
        if (position + size > bytes.length) {
            throw new IllegalStateException("A value in the store is cut short");
        }
        String text = new String(bytes, position, size, StandardCharsets.US_ASCII);
        position += size;
        return text;
    }

    List<String> texts() {
        int count = small();
        // The common case without a stream.
        return count == 1
                ? List.of(text())
                : IntStream.range(0, count).mapToObj(i -> text()).toList();
    }
}
