package dev.sluice.localstack;

import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** One queue as services see it, through the AWS client. */
record SqsQueue(SqsClient client, String url) implements AutoCloseable {
    static SqsQueue connect(URI endpoint, URI queue) {
        var client = SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(LocalStack.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "key")))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
        return new SqsQueue(client, queue.toString());
    }

    void send(String body, String group) {
        client.sendMessage(message ->
                message.queueUrl(url).messageBody(body).messageGroupId(group).messageDeduplicationId(body));
    }

    List<Message> receive() {
        return client.receiveMessage(receive -> receive.queueUrl(url)
                        .waitTimeSeconds(1)
                        .messageSystemAttributeNames(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .messages();
    }

    Map<QueueAttributeName, String> attributes() {
        return client.getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributes();
    }

    @Override
    public void close() {
        client.close();
    }
}
