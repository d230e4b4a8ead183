package dev.sluice.persistencesink;

import dev.sluice.localstack.LocalStack;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A queue of the local stack, seen from its other end. */
public final class SqsTestQueue implements AutoCloseable {
    private final SqsClient sqs;
    private final URI url;
    private final Map<String, String> environment;

    private SqsTestQueue(LocalStack stack, String name, boolean fifo) {
        sqs = SqsClient.builder()
                .endpointOverride(stack.sqsEndpoint())
                .region(Region.of(LocalStack.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
        url = fifo
                ? stack.createFifoQueue(name)
                : URI.create(sqs.createQueue(request -> request.queueName(name)).queueUrl());
        environment = Map.of(
                "SLUICE_SQS_ENDPOINT",
                stack.sqsEndpoint().toString(),
                "AWS_REGION",
                LocalStack.REGION,
                "AWS_ACCESS_KEY_ID",
                "any",
                "AWS_SECRET_ACCESS_KEY",
                "any");
    }

    public static SqsTestQueue fifo(LocalStack stack) {
        return new SqsTestQueue(stack, "q-" + UUID.randomUUID(), true);
    }

    public static SqsTestQueue standard(LocalStack stack) {
        return new SqsTestQueue(stack, "q-" + UUID.randomUUID(), false);
    }

    public URI url() {
        return url;
    }

    /** What a service needs to reach it, but for the variable that names it. */
    public Map<String, String> environment() {
        return environment;
    }

    public void send(String body) {
        var unused = sqs.sendMessage(request -> request.queueUrl(url.toString()).messageBody(body));
    }

    /** Takes so many messages out, in the order they come. */
    public List<Message> take(int count) {
        var taken = new ArrayList<Message>();
        Awaitility.await().until(() -> {
            sqs.receiveMessage(request -> request.queueUrl(url.toString())
                            .maxNumberOfMessages(10)
                            .messageAttributeNames("All")
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                    .messages()
                    .forEach(message -> {
                        taken.add(message);
                        sqs.deleteMessage(
                                request -> request.queueUrl(url.toString()).receiptHandle(message.receiptHandle()));
                    });
            return taken.size() >= count;
        });
        return taken;
    }

    @Override
    public void close() {
        sqs.close();
    }
}
