package dev.sluice.persistencesink.aws;

import dev.sluice.persistencesink.aws.AwsSettings.AccessKey;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;

/** Builds clients: synchronous, because they are called on virtual threads, and without retries, because the outbox has them. */
public final class AwsClients {
    /** Posts to WebSocket connections that are under way at once; more wait for a connection within the call's time. */
    private static final int MAX_CONNECTIONS = 64;

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(2);

    /** The net under the call's own limit. A receive waits for messages and says so itself. */
    private static final Duration SOCKET = Duration.ofSeconds(20);

    private AwsClients() {}

    /** A client of the builder's service. */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C create(
            B builder, AwsSettings settings) {
        Duration timeout = settings.timeout();
        builder.httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(MAX_CONNECTIONS)
                        .connectionTimeout(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT)
                        .connectionAcquisitionTimeout(timeout)
                        .socketTimeout(SOCKET))
                .overrideConfiguration(options -> options.apiCallTimeout(timeout)
                        .apiCallAttemptTimeout(timeout)
                        .retryStrategy(AwsRetryStrategy.doNotRetry()));
        settings.endpoint().ifPresent(builder::endpointOverride);
        settings.region().map(Region::of).ifPresent(builder::region);
        settings.keys()
                .map(AwsClients::credentials)
                .map(StaticCredentialsProvider::create)
                .ifPresent(builder::credentialsProvider);
        return builder.build();
    }

    private static AwsBasicCredentials credentials(AccessKey key) {
        return AwsBasicCredentials.create(key.id(), key.secret());
    }
}
