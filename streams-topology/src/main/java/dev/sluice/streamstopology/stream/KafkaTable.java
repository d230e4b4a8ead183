package dev.sluice.streamstopology.stream;

import dev.sluice.streamstopology.state.Table;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A state store of the task. */
record KafkaTable<K, V>(KeyValueStore<K, V> store) implements Table<K, V> {
    @Override
    public @Nullable V get(K key) {
        return store.get(key);
    }

    @Override
    public void put(K key, V value) {
        store.put(key, value);
    }

    @Override
    public void forEach(BiConsumer<K, V> visitor) {
        try (var entries = store.all()) {
            entries.forEachRemaining(entry -> visitor.accept(entry.key, entry.value));
        }
    }
}
