package dev.sluice.frontdoor.envelope;

import dev.sluice.contracts.booking.BookingEnvelope;
import dev.sluice.contracts.wire.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * One SQS FIFO message per envelope, the event as its message group. {@code SendMessage}, not its batch form: a lane
 * has one envelope under way, and a batch of one gains nothing.
 */
public final class SqsEnvelopeQueue implements EnvelopeQueue {
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration TOTAL_TIMEOUT = Duration.ofSeconds(6);
    private static final int MAX_ATTEMPTS = 6;
    /** Events that can send at the same moment; more wait for a connection within the attempt's time. */
    private static final int MAX_CONNECTIONS = 64;

    private static final JsonFormat<BookingEnvelope> FORMAT = JsonFormat.of(BookingEnvelope.class);

    private static final Logger LOG = LoggerFactory.getLogger(SqsEnvelopeQueue.class);

    private final AtomicBoolean failing = new AtomicBoolean();
    private final SqsClient sqs;
    private final String queueUrl;

    private SqsEnvelopeQueue(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    public static SqsEnvelopeQueue open(SqsSettings settings) {
        var builder = SqsClient.builder()
                .region(Region.of(settings.region()))
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(MAX_CONNECTIONS)
                        .connectionTimeout(ATTEMPT_TIMEOUT)
                        .connectionAcquisitionTimeout(ATTEMPT_TIMEOUT))
                .overrideConfiguration(timeouts());
        settings.endpoint().ifPresent(builder::endpointOverride);
        settings.credentials()
                .map(key -> AwsBasicCredentials.create(key.id(), key.secret()))
                .map(StaticCredentialsProvider::create)
                .ifPresent(builder::credentialsProvider);
        return new SqsEnvelopeQueue(builder.build(), settings.queueUrl());
    }

    private static ClientOverrideConfiguration timeouts() {
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                .apiCallTimeout(TOTAL_TIMEOUT)
                .retryStrategy(StandardRetryStrategy.builder()
                        .maxAttempts(MAX_ATTEMPTS)
                        .build())
                .build();
    }

    @Override
    public void send(BookingEnvelope envelope, UUID deduplicationId) {
        try {
            var unused = sqs.sendMessage(message -> message.queueUrl(queueUrl)
                    .messageBody(new String(FORMAT.encode(envelope), StandardCharsets.UTF_8))
                    .messageGroupId(envelope.eventId())
                    .messageDeduplicationId(deduplicationId.toString()));
        } catch (SdkException e) {
            if (failing.compareAndSet(false, true)) {
                LOG.atWarn().setCause(e).log("SQS does not confirm envelopes any more");
            }
            throw new EnvelopeNotSent("SQS did not confirm an envelope", e);
        }
        if (failing.compareAndSet(true, false)) {
            LOG.atInfo().log("SQS confirms envelopes again");
        }
    }

    @Override
    public void close() {
        sqs.close();
    }
}
