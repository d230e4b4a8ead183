package dev.sluice.contracts.topic;

import dev.sluice.contracts.wire.JsonFormat;

/**
 * A topic and the type of its values. Keys are always text.
 *
 * @param name as in {@code topics.yaml}
 */
public record Topic<V>(String name, JsonFormat<V> format) {
    static <V> Topic<V> of(String name, Class<V> type) {
        return new Topic<>(name, JsonFormat.of(type));
    }

    /** Where records go, as raw bytes with error headers, that break this topic's contract. */
    public String deadLetters() {
        return name + TopicCatalog.DEAD_LETTER_SUFFIX;
    }
}
