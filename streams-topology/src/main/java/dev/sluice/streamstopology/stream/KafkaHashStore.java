package dev.sluice.streamstopology.stream;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory for single entries. Kafka's own keeps them sorted, which nobody here needs and which takes twenty
 * comparisons of keys, each in another corner of the memory, once a line is long. Not thread-safe: it is the one thread's
 * that runs the task.
 */
final class KafkaHashStore implements KeyValueStore<Bytes, byte[]> {
    /** A part has 4 000 entries if there are a million. */
    static final int PARTS = 256;

    /** Fibonacci hashing: the part must not depend on the same bits as the place in it. */
    private static final int SPREAD = 0x9E3779B9;

    private static final int BITS_OF_A_PART = 24;

    private final String name;
    /** By key. Many small maps instead of one: each can be looked through, or grow, without anybody waiting for long. */
    private final List<Map<Bytes, byte[]>> parts =
            Stream.<Map<Bytes, byte[]>>generate(HashMap::new).limit(PARTS).toList();

    private boolean open;

    KafkaHashStore(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> put(Bytes.wrap(key), value));
        open = true;
    }

    @Override
    public byte @Nullable [] get(Bytes key) {
        return part(key).get(key);
    }

    /** A null is a deletion. */
    @Override
    public void put(Bytes key, byte @Nullable [] value) {
        if (value == null) {
            part(key).remove(key);
        } else {
            part(key).put(key, value);
        }
    }

    @Override
    public byte @Nullable [] putIfAbsent(Bytes key, byte[] value) {
        return part(key).putIfAbsent(key, value);
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> more) {
        more.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte @Nullable [] delete(Bytes key) {
        return part(key).remove(key);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        throw new UnsupportedOperationException(name + " is not sorted");
    }

    private Map<Bytes, byte[]> part(Bytes key) {
        return parts.get((key.hashCode() * SPREAD) >>> BITS_OF_A_PART);
    }

    /** The keys of one part, 0 to {@value #PARTS} - 1, as they are now. */
    List<Bytes> keys(int part) {
        return List.copyOf(parts.get(part).keySet());
    }

    /** In no order. Nothing may be written before it is closed. */
    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return new All(parts.stream().flatMap(part -> part.entrySet().stream()).iterator());
    }

    @Override
    public long approximateNumEntries() {
        return parts.stream().mapToLong(Map::size).sum();
    }

    @Override
    public void close() {
        open = false;
        parts.forEach(Map::clear);
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /** Only queries from outside ask for it, and there are none. */
    @Override
    public Position getPosition() {
        return Position.emptyPosition();
    }

    private static final class All implements KeyValueIterator<Bytes, byte[]> {
        private final Iterator<Entry<Bytes, byte[]>> entries;
        private @Nullable Entry<Bytes, byte[]> ahead;

        All(Iterator<Entry<Bytes, byte[]>> entries) {
            this.entries = entries;
        }

        @Override
        public boolean hasNext() {
            return ahead != null || entries.hasNext();
        }

        @Override
        public KeyValue<Bytes, byte[]> next() {
            var next = ahead();
            ahead = null;
            return KeyValue.pair(next.getKey(), next.getValue());
        }

        @Override
        public Bytes peekNextKey() {
            return ahead().getKey();
        }

        private Entry<Bytes, byte[]> ahead() {
            var next = ahead == null ? entries.next() : ahead;
            ahead = next;
            return next;
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
