package dev.sluice.streamstopology.state;

/**
 * The bytes of one kind of value: a version, then the fields in order. Binary, because the hot path writes two of them
 * for each request. The bytes outlive a release: a changed format needs a new version, and reads the old one. Stateless.
 */
public abstract class StateFormat<T> {
    private final String name;
    private final int version;

    StateFormat(String name, int version) {
        this.name = name;
        this.version = version;
    }

    public final byte[] encode(T value) {
        var out = new FieldWriter().small(version);
        write(value, out);
        return out.toBytes();
    }

    /** @throws IllegalStateException if these are not the bytes of such a value */
    public final T decode(byte[] bytes) {
        var in = new FieldReader(bytes);
        int found = in.small();
        if (found < 1 || found > version) {
            throw new IllegalStateException(name + " has format " + found + ", the latest known is " + version);
        }
        return read(in, found);
    }

    abstract void write(T value, FieldWriter out);

    /** @param format the one that was written with, 1 to this release's */
    abstract T read(FieldReader in, int format);
}
