package dev.sluice.streamstopology.harness;

import dev.sluice.streamstopology.state.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A table that can be copied, as a crash and its restore do. */
public final class MapTable<K, V> implements Table<K, V> {
    private static final int PARTS = 4;

    private final Map<K, V> entries;

    public MapTable() {
        this(Map.of());
    }

    private MapTable(Map<K, V> entries) {
        this.entries = new HashMap<>(entries);
    }

    public MapTable<K, V> copy() {
        return new MapTable<>(entries);
    }

    @Override
    public @Nullable V get(K key) {
        return entries.get(key);
    }

    @Override
    public void put(K key, V value) {
        entries.put(key, value);
    }

    @Override
    public void remove(K key) {
        entries.remove(key);
    }

    @Override
    public int parts() {
        return PARTS;
    }

    @Override
    public List<K> keys(int part) {
        return entries.keySet().stream()
                .filter(key -> Math.floorMod(key.hashCode(), PARTS) == part)
                .toList();
    }

    @Override
    public void forEach(BiConsumer<K, V> visitor) {
        entries.forEach(visitor);
    }

    public int size() {
        return entries.size();
    }
}
