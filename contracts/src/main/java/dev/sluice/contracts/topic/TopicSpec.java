package dev.sluice.contracts.topic;

import java.util.Map;

/**
 * How a topic is to be created.
 *
 * @param valueType the simple name of the message type; {@code bytes} for dead letters
 * @param configs Kafka's own configuration keys
 */
public record TopicSpec(
        String name,
        int partitions,
        short replicas,
        Map<String, String> configs,
        String valueType,
        String description) {
    public TopicSpec {
        configs = Map.copyOf(configs);
    }
}
