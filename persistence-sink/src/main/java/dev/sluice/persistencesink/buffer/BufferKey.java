package dev.sluice.persistencesink.buffer;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Where in the log a buffered record came from: a record that is processed again overwrites itself. */
record BufferKey(int partition, long offset) {
    /** Big-endian, so that the bytes sort as the records do. */
    static Serde<BufferKey> serde() {
        return Serdes.serdeFrom((topic, key) -> key.bytes(), (topic, bytes) -> of(bytes));
    }

    private byte[] bytes() {
        return ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(partition)
                .putLong(offset)
                .array();
    }

    private static BufferKey of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new BufferKey(buffer.getInt(), buffer.getLong());
    }
}
