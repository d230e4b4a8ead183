package dev.sluice.streamstopology.stream;

import java.nio.file.Path;

/**
 * How to run on Kafka.
 *
 * @param applicationId names the consumer group and the changelog topics
 * @param replicationFactor of the changelog topics
 */
public record KafkaRunSettings(
        String bootstrapServers,
        String applicationId,
        int threads,
        int standbyReplicas,
        int replicationFactor,
        Path stateDir) {}
