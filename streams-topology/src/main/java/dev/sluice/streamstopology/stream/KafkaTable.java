package dev.sluice.streamstopology.stream;

import dev.sluice.streamstopology.state.Table;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/** A state store of the task. */
final class KafkaTable<K, V> implements Table<K, V> {
    private final KeyValueStore<K, V> store;
    private final KafkaWriteBackStore<?, ?> unwritten;
    private final KafkaHashStore written;
    private final Deserializer<K> keys;

    /** @param store with the layers that {@link KafkaStores} builds it of */
    KafkaTable(KeyValueStore<K, V> store, Deserializer<K> keys) {
        this.store = store;
        this.unwritten = layer(store, KafkaWriteBackStore.class);
        this.written = layer(store, KafkaHashStore.class);
        this.keys = keys;
    }

    private static <L> L layer(StateStore store, Class<L> wanted) {
        StateStore layer = store;
        while (!wanted.isInstance(layer)) {
            if (!(layer instanceof WrappedStateStore<?, ?, ?> wrapper)) {
                throw new IllegalArgumentException(store.name() + " has no " + wanted.getSimpleName());
            }
            layer = wrapper.wrapped();
        }
        return wanted.cast(layer);
    }

    @Override
    public @Nullable V get(K key) {
        return store.get(key);
    }

    @Override
    public void put(K key, V value) {
        store.put(key, value);
    }

    @Override
    public void remove(K key) {
        store.put(key, null);
    }

    @Override
    public int parts() {
        return KafkaHashStore.PARTS;
    }

    /** From below the layers: Kafka's iterators have no parts, and read the values too. */
    @Override
    public List<K> keys(int part) {
        unwritten.flushCache();
        return written.keys(part).stream().map(this::key).toList();
    }

    private K key(Bytes bytes) {
        return keys.deserialize(written.name(), bytes.get());
    }

    @Override
    public void forEach(BiConsumer<K, V> visitor) {
        try (var entries = store.all()) {
            entries.forEachRemaining(entry -> visitor.accept(entry.key, entry.value));
        }
    }
}
