package dev.sluice.streamstopology.state;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A state store as the rules see it. On the hot path reads and writes are of single entries: an iterator over a store that
 * entries keep leaving costs up to 200 ms. Not thread-safe; used by the one thread that runs the task.
 */
public interface Table<K, V> {
    @Nullable
    V get(K key);

    void put(K key, V value);

    /** Deletes the entry, if there is one. */
    void remove(K key);

    /** Into how many parts the entries are divided, by their keys and as long as the task lives. */
    int parts();

    /**
     * The keys of one part, for work on many entries that must not take long at once.
     *
     * @param part 0 to {@link #parts()} - 1
     */
    List<K> keys(int part);

    /** Visits every entry, in no order that matters. Only when a task starts. */
    void forEach(BiConsumer<K, V> visitor);
}
