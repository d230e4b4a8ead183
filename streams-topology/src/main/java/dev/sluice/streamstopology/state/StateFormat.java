package dev.sluice.streamstopology.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The bytes of one kind of value: a version, then the fields in order. Binary, because the hot path writes three of them
 * for each request. The bytes outlive a release: a changed format needs a new version, and reads the old one. Stateless.
 */
public abstract class StateFormat<T> {
    private static final int TYPICAL_BYTES = 128;

    private final String name;
    private final int version;

    StateFormat(String name, int version) {
        this.name = name;
        this.version = version;
    }

    public final byte[] encode(T value) {
        var bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(version);
            write(value, out);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Memory can always be written to", e);
        }
    }

    /** @throws IllegalStateException if these are not the bytes of such a value */
    public final T decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int found = in.readByte();
            if (found != version) {
                throw new IllegalStateException(name + " has format " + found + ", only " + version + " is known");
            }
            return read(in);
        } catch (IOException e) {
            throw new IllegalStateException(name + " in the store is cut short", e);
        }
    }

    abstract void write(T value, DataOutputStream out) throws IOException;

    abstract T read(DataInputStream in) throws IOException;
}
