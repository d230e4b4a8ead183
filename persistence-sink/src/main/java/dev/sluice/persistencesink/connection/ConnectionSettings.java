package dev.sluice.persistencesink.connection;

import dev.sluice.persistencesink.aws.AwsSettings;
import dev.sluice.servicekit.settings.Environment;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * How connections are known.
 *
 * @param queueUrl of the queue that tells of them, standard or FIFO; {@code SLUICE_CONNECTION_QUEUE_URL}, none: then nobody
 *     follows them
 * @param limitOfUser how many a user has at most, the youngest; {@code SLUICE_CONNECTIONS_PER_USER}, 5, from 1 to 100
 * @param aws how to call SQS; {@code SLUICE_SQS_ENDPOINT} replaces its endpoint
 */
public record ConnectionSettings(Optional<URI> queueUrl, int limitOfUser, AwsSettings aws) {
    public static ConnectionSettings fromEnv(Map<String, String> variables) {
        var environment = Environment.of(variables);
        return new ConnectionSettings(
                environment.uri("SLUICE_CONNECTION_QUEUE_URL"),
                environment.integer("SLUICE_CONNECTIONS_PER_USER", 5, 1, 100),
                AwsSettings.fromEnv(variables, "SLUICE_SQS_ENDPOINT"));
    }

    /** The queue, if there is one. */
    public Optional<ConnectionQueue> open() {
        return queueUrl.map(url -> new SqsConnectionQueue(url, aws));
    }
}
