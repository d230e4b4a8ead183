package dev.sluice.streamstopology.stream;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
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
    private final String name;
    private final Map<Bytes, byte[]> entries = new HashMap<>();
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
        return entries.get(key);
    }

    /** A null is a deletion. */
    @Override
    public void put(Bytes key, byte @Nullable [] value) {
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
    }

    @Override
    public byte @Nullable [] putIfAbsent(Bytes key, byte[] value) {
        return entries.putIfAbsent(key, value);
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> more) {
        more.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte @Nullable [] delete(Bytes key) {
        return entries.remove(key);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        throw new UnsupportedOperationException(name + " is not sorted");
    }

    /** In no order. Nothing may be written before it is closed. */
    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return new All(entries.entrySet().iterator());
    }

    @Override
    public long approximateNumEntries() {
        return entries.size();
    }

    @Override
    public void close() {
        open = false;
        entries.clear();
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
