package dev.sluice.ingestbridge;

import dev.sluice.localstack.LocalStack;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Puts envelopes into a queue of the local stack, as a front door would. */
final class RequestQueueClient implements AutoCloseable {
    private final SqsClient sqs;
    private final URI url;

    RequestQueueClient(LocalStack stack, URI url) {
        this.url = url;
        this.sqs = SqsClient.builder()
                .endpointOverride(stack.sqsEndpoint())
                .region(Region.of(LocalStack.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    void send(String group, String body) {
        sqs.sendMessage(request -> request.queueUrl(url.toString())
                .messageGroupId(group)
                .messageDeduplicationId(UUID.randomUUID().toString())
                .messageBody(body));
    }

    /** One call for up to 10 messages of a group. */
    void sendBatch(String group, List<String> bodies) {
        var entries = IntStream.range(0, bodies.size())
                .mapToObj(i -> SendMessageBatchRequestEntry.builder()
                        .id(String.valueOf(i))
                        .messageGroupId(group)
                        .messageDeduplicationId(UUID.randomUUID().toString())
                        .messageBody(bodies.get(i))
                        .build())
                .toList();
        var answer =
                sqs.sendMessageBatch(request -> request.queueUrl(url.toString()).entries(entries));
        if (!answer.failed().isEmpty()) {
            throw new IllegalStateException("not sent: " + answer.failed());
        }
    }

    /** All messages, those in flight as well; the emulator counts exactly. */
    int size() {
        var counts = List.of(
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
        return sqs
                .getQueueAttributes(request -> request.queueUrl(url.toString()).attributeNames(counts))
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    @Override
    public void close() {
        sqs.close();
    }
}
