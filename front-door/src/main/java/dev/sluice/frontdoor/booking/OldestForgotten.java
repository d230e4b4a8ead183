package dev.sluice.frontdoor.booking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps so many entries; one more, and the oldest goes. Not thread-safe. */
final class OldestForgotten<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;
    private final int limit;
    private final transient Consumer<V> forgotten;

    OldestForgotten(int limit) {
        this(limit, value -> {});
    }

    /** @param forgotten hears of each entry that goes because of the limit */
    OldestForgotten(int limit, Consumer<V> forgotten) {
        this.limit = limit;
        this.forgotten = forgotten;
    }

    @Override
    protected boolean removeEldestEntry(Map.@Nullable Entry<String, V> eldest) {
        if (eldest == null || size() <= limit) {
            return false;
        }
        forgotten.accept(eldest.getValue());
        return true;
    }
}
