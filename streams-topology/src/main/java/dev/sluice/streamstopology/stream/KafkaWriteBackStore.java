package dev.sluice.streamstopology.stream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is written until the commit, and writes only the last of each key then: a request that is decided between two
 * commits is encoded and logged once instead of twice. Kafka's own cache does the same, but sorts its entries, which costs
 * what it saves. Kafka Streams flushes whatever is a {@code CachedStateStore} into the transaction before it commits the
 * offsets; there is no public way to be told of that moment. Not thread-safe: it is the one thread's that runs the task.
 */
final class KafkaWriteBackStore<K, V> extends WrappedStateStore<KeyValueStore<K, V>, K, V>
        implements KeyValueStore<K, V> {
    /** In the order of the first write, so that a changelog does not depend on hashes. */
    private final Map<K, @Nullable V> unwritten = new LinkedHashMap<>();

    KafkaWriteBackStore(KeyValueStore<K, V> store) {
        super(store);
    }

    @Override
    public @Nullable V get(K key) {
        V value = unwritten.get(key);
        return value != null || unwritten.containsKey(key) ? value : wrapped().get(key);
    }

    /** A null is a deletion. */
    @Override
    public void put(K key, @Nullable V value) {
        unwritten.put(key, value);
    }

    @Override
    public @Nullable V putIfAbsent(K key, V value) {
        V known = get(key);
        if (known == null) {
            put(key, value);
        }
        return known;
    }

    @Override
    public void putAll(List<KeyValue<K, V>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public @Nullable V delete(K key) {
        V known = get(key);
        put(key, null);
        return known;
    }

    @Override
    public void flushCache() {
        unwritten.forEach(wrapped()::put);
        unwritten.clear();
        super.flushCache();
    }

    @Override
    public void clearCache() {
        unwritten.clear();
        super.clearCache();
    }

    @Override
    public KeyValueIterator<K, V> range(K from, K to) {
        flushCache();
        return wrapped().range(from, to);
    }

    @Override
    public KeyValueIterator<K, V> all() {
        flushCache();
        return wrapped().all();
    }

    /** Without what is not written yet. */
    @Override
    public long approximateNumEntries() {
        return wrapped().approximateNumEntries();
    }

    @Override
    public void close() {
        unwritten.clear();
        super.close();
    }
}
