package dev.sluice.ingestbridge.queue;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/** The calls to SQS for one queue. An entry's id in a batch is the message's place in the list. */
final class SqsRequests {
    private static final int MAX_MESSAGES = 10;

    private final String url;
    private final SqsQueueSettings settings;

    SqsRequests(SqsQueueSettings settings) {
        this.url = settings.url().toString();
        this.settings = settings;
    }

    ReceiveMessageRequest receive(String attempt) {
        Duration each = SqsClients.receiveAttempt(settings);
        return ReceiveMessageRequest.builder()
                .queueUrl(url)
                .receiveRequestAttemptId(attempt)
                .maxNumberOfMessages(MAX_MESSAGES)
                .waitTimeSeconds(Math.toIntExact(settings.longPoll().toSeconds()))
                .visibilityTimeout(Math.toIntExact(settings.visibility().toSeconds()))
                .messageSystemAttributeNames(
                        MessageSystemAttributeName.MESSAGE_GROUP_ID,
                        MessageSystemAttributeName.SEQUENCE_NUMBER,
                        MessageSystemAttributeName.SENT_TIMESTAMP,
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT)
                // The SDK repeats a lost call by itself, with the same attempt id.
                .overrideConfiguration(
                        options -> options.apiCallAttemptTimeout(each).apiCallTimeout(each.multipliedBy(2)))
                .build();
    }

    DeleteMessageBatchRequest delete(List<QueuedMessage> messages) {
        return DeleteMessageBatchRequest.builder()
                .queueUrl(url)
                .entries(entries(
                        messages,
                        (place, message) -> DeleteMessageBatchRequestEntry.builder()
                                .id(place)
                                .receiptHandle(message.receipt())
                                .build()))
                .build();
    }

    ChangeMessageVisibilityBatchRequest makeVisible(List<QueuedMessage> messages) {
        return ChangeMessageVisibilityBatchRequest.builder()
                .queueUrl(url)
                .entries(entries(
                        messages,
                        (place, message) -> ChangeMessageVisibilityBatchRequestEntry.builder()
                                .id(place)
                                .receiptHandle(message.receipt())
                                .visibilityTimeout(0)
                                .build()))
                .build();
    }

    private static <E> List<E> entries(List<QueuedMessage> messages, BiFunction<String, QueuedMessage, E> entry) {
        return IntStream.range(0, messages.size())
                .mapToObj(place -> entry.apply(String.valueOf(place), messages.get(place)))
                .toList();
    }
}
