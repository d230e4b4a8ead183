package dev.sluice.persistencesink.connection;

import dev.sluice.persistencesink.aws.AwsClients;
import dev.sluice.persistencesink.aws.AwsSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;

/** {@link ConnectionQueue} in SQS, standard or FIFO. */
final class SqsConnectionQueue implements ConnectionQueue {
    private static final Logger LOG = LoggerFactory.getLogger(SqsConnectionQueue.class);
    private static final int MAX_MESSAGES = 10;

    /** Short beside the time that a stop may take. */
    private static final Duration LONG_POLL = Duration.ofSeconds(2);

    private final SqsClient sqs;
    private final String url;
    private final Duration receiveTimeout;

    SqsConnectionQueue(URI url, AwsSettings settings) {
        this.sqs = AwsClients.create(SqsClient.builder(), settings);
        this.url = url.toString();
        this.receiveTimeout = LONG_POLL.plus(settings.timeout());
    }

    @Override
    public List<Letter> receive() {
        return sqs
                .receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(MAX_MESSAGES)
                        .waitTimeSeconds((int) LONG_POLL.toSeconds())
                        .overrideConfiguration(options ->
                                options.apiCallTimeout(receiveTimeout).apiCallAttemptTimeout(receiveTimeout)))
                .messages()
                .stream()
                .map(message -> new Letter(message.messageId(), message.receiptHandle(), message.body()))
                .toList();
    }

    @Override
    public void acknowledge(List<Letter> letters) {
        var entries = IntStream.range(0, letters.size())
                .mapToObj(i -> DeleteMessageBatchRequestEntry.builder()
                        .id(String.valueOf(i))
                        .receiptHandle(letters.get(i).receipt())
                        .build())
                .toList();
        var failed = sqs.deleteMessageBatch(request -> request.queueUrl(url).entries(entries))
                .failed();
        if (!failed.isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("messages", failed.size())
                    .addKeyValue("code", failed.getFirst().code())
                    .log("messages of connections were not deleted and will come again");
        }
    }

    @Override
    public void close() {
        sqs.close();
    }
}
