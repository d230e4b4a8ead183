package dev.sluice.contracts.topic;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code topics.yaml}, the only source of topic facts, for one environment. Immutable. */
public final class TopicCatalog {
    static final String DEAD_LETTER_SUFFIX = ".dlq";
    private static final Map<String, String> DEAD_LETTER_CONFIGS =
            Map.of("cleanup.policy", "delete", "retention.ms", "1209600000");

    private final List<TopicSpec> topics;

    private TopicCatalog(List<TopicSpec> topics) {
        this.topics = List.copyOf(topics);
    }

    /**
     * The catalog that ships with the code.
     *
     * @param environment such as {@code local}; one without overrides gets the defaults
     */
    public static TopicCatalog forEnvironment(String environment) {
        try (InputStream yaml = TopicCatalog.class.getResourceAsStream("/topics.yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("topics.yaml is not on the class path");
            }
            return read(yaml, environment);
        } catch (IOException e) {
            throw new UncheckedIOException("topics.yaml cannot be read", e);
        }
    }

    static TopicCatalog read(InputStream yaml, String environment) throws IOException {
        var mapper = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        var file = mapper.readValue(yaml, CatalogFile.class);
        var shape = file.environments().getOrDefault(environment, file.defaults());
        var specs = new ArrayList<TopicSpec>();
        for (CatalogFile.Entry entry : file.topics()) {
            specs.add(spec(entry, shape));
            if (entry.dlq()) {
                specs.add(deadLetters(entry, shape));
            }
        }
        return new TopicCatalog(specs);
    }

    private static TopicSpec spec(CatalogFile.Entry entry, CatalogFile.Shape shape) {
        var configs = new HashMap<>(shape.configs());
        configs.putAll(entry.configs());
        int partitions = orElse(entry.partitions(), shape.partitions());
        return new TopicSpec(
                entry.name(),
                partitions,
                (short) shape.replicas(),
                configs,
                entry.value().schema(),
                entry.description());
    }

    private static TopicSpec deadLetters(CatalogFile.Entry entry, CatalogFile.Shape shape) {
        var configs = new HashMap<>(shape.configs());
        configs.putAll(DEAD_LETTER_CONFIGS);
        return new TopicSpec(
                entry.name() + DEAD_LETTER_SUFFIX,
                orElse(entry.partitions(), shape.partitions()),
                (short) shape.replicas(),
                configs,
                "bytes",
                "Records of " + entry.name() + " that break its contract, with error headers");
    }

    private static int orElse(@Nullable Integer own, int common) {
        return own == null ? common : own;
    }

    /** Every topic, dead-letter topics included, in the order of the file. */
    public List<TopicSpec> topics() {
        return topics;
    }
}
