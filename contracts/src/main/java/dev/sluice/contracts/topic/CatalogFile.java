package dev.sluice.contracts.topic;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of {@code topics.yaml}. */
record CatalogFile(Shape defaults, Map<String, Shape> environments, List<Entry> topics) {
    record Shape(int partitions, int replicas, Map<String, String> configs) {}

    record Entry(
            String name,
            String description,
            String key,
            Value value,
            String owner,
            List<String> producedBy,
            List<String> consumedBy,
            String pii,
            boolean dlq,
            @Nullable String copartition,
            @Nullable Integer partitions,
            Map<String, String> configs) {}

    record Value(String schema) {}
}
