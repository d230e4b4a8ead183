package dev.sluice.ingestbridge.queue;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Builds SQS clients: synchronous, because the bridge runs on virtual threads. */
final class SqsClients {
    private static final Duration CALL = Duration.ofSeconds(6);
    private static final Duration CALL_ATTEMPT = Duration.ofSeconds(2);
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private SqsClients() {}

    /** Calls end after 6 s, each attempt after 2 s; a receive needs longer and says so itself. */
    static SqsClient create(SqsQueueSettings settings) {
        var http = Apache5HttpClient.builder()
                // A long poll holds a connection; deletes must not wait for one.
                .maxConnections(2 * settings.receivers() + 10)
                .connectionTimeout(CONNECT)
                .socketTimeout(receiveAttempt(settings));
        var client = SqsClient.builder()
                .httpClientBuilder(http)
                .overrideConfiguration(options -> options.apiCallTimeout(CALL).apiCallAttemptTimeout(CALL_ATTEMPT));
        settings.endpoint().ifPresent(client::endpointOverride);
        settings.region().map(Region::of).ifPresent(client::region);
        settings.keys()
                .map(keys -> AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey()))
                .map(StaticCredentialsProvider::create)
                .ifPresent(client::credentialsProvider);
        return client.build();
    }

    /** Longer than the long poll: a receive given up too early leaves its messages invisible and the group stands still. */
    static Duration receiveAttempt(SqsQueueSettings settings) {
        return settings.longPoll().plusSeconds(5);
    }
}
