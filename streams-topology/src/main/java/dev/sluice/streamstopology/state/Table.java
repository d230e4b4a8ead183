package dev.sluice.streamstopology.state;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A state store as the rules see it. Reads and writes are of single entries: an iterator over a store that entries keep
 * leaving costs up to 200 ms. Not thread-safe; used by the one thread that runs the task.
 */
public interface Table<K, V> {
    @Nullable
    V get(K key);

    void put(K key, V value);

    /** Visits every entry, in no order that matters. Only when a task starts. */
    void forEach(BiConsumer<K, V> visitor);
}
