package dev.sluice.frontdoor;

import dev.sluice.contracts.booking.BookingEnvelope;
import dev.sluice.contracts.wire.JsonFormat;
import dev.sluice.localstack.LocalStack;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Reads a queue as the bridge would. */
public final class SqsReader implements AutoCloseable {
    private static final JsonFormat<BookingEnvelope> FORMAT = JsonFormat.of(BookingEnvelope.class);

    private final SqsClient sqs;
    private final URI queueUrl;

    public SqsReader(LocalStack stack, URI queueUrl) {
        this.queueUrl = queueUrl;
        this.sqs = SqsClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .endpointOverride(stack.sqsEndpoint())
                .region(Region.of(LocalStack.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }

    /** What is in the queue and visible, at most 10; they stay. */
    public List<Message> messages() {
        return sqs.receiveMessage(request -> request.queueUrl(queueUrl.toString())
                        .maxNumberOfMessages(10)
                        .waitTimeSeconds(1)
                        .visibilityTimeout(0)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    /** What the messages carry. */
    public List<BookingEnvelope> envelopes() {
        return messages().stream()
                .map(message -> FORMAT.decode(message.body().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** What all messages carry, in their order; they are gone afterwards. */
    public List<BookingEnvelope> drain() {
        var envelopes = new ArrayList<BookingEnvelope>();
        for (var messages = messages(); !messages.isEmpty(); messages = messages()) {
            for (Message message : messages) {
                envelopes.add(FORMAT.decode(message.body().getBytes(StandardCharsets.UTF_8)));
                var unused = sqs.deleteMessage(
                        request -> request.queueUrl(queueUrl.toString()).receiptHandle(message.receiptHandle()));
            }
        }
        return envelopes;
    }

    @Override
    public void close() {
        sqs.close();
    }
}
