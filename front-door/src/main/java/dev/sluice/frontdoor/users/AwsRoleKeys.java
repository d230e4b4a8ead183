package dev.sluice.frontdoor.users;

import dev.sluice.redisreserver.iam.AwsKeys;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** The keys of the role that this process runs under, renewed by the SDK before they expire. Thread-safe. */
final class AwsRoleKeys implements Supplier<AwsKeys> {
    private final AwsCredentialsProvider provider =
            DefaultCredentialsProvider.builder().build();

    @Override
    public AwsKeys get() {
        AwsCredentials credentials = provider.resolveCredentials();
        Optional<String> token = credentials instanceof AwsSessionCredentials session
                ? Optional.of(session.sessionToken())
                : Optional.empty();
        return new AwsKeys(credentials.accessKeyId(), credentials.secretAccessKey(), token);
    }
}
