package dev.sluice.persistencesink.aws;

import dev.sluice.servicekit.settings.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How to call a service of AWS.
 *
 * @param region {@code AWS_REGION}; without it the SDK looks where it always does
 * @param keys {@code AWS_ACCESS_KEY_ID} and {@code AWS_SECRET_ACCESS_KEY}; without them the SDK looks where it always does
 * @param endpoint replaces the region's own; the variable depends on the service
 * @param timeout the longest that a call takes; {@code SLUICE_NOTIFY_TIMEOUT_MS}, 3 000, from 100 to 15 000
 */
public record AwsSettings(Optional<String> region, Optional<AccessKey> keys, Optional<URI> endpoint, Duration timeout) {
    /** Fixed credentials. The secret is in no text form. */
    public record AccessKey(String id, String secret) {
        @Override
        public String toString() {
            return "AccessKey[id=" + id + "]";
        }
    }

    /** @param endpoint the variable that replaces the endpoint of the service */
    public static AwsSettings fromEnv(Map<String, String> variables, String endpoint) {
        var environment = Environment.of(variables);
        return new AwsSettings(
                environment.text("AWS_REGION"),
                environment
                        .text("AWS_ACCESS_KEY_ID")
                        .flatMap(id ->
                                environment.text("AWS_SECRET_ACCESS_KEY").map(secret -> new AccessKey(id, secret))),
                environment.uri(endpoint),
                environment.millis(
                        "SLUICE_NOTIFY_TIMEOUT_MS",
                        Duration.ofSeconds(3),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(15)));
    }
}
