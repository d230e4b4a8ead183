package dev.sluice.ingestbridge.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** One bridge's connection to a {@link FifoQueue}, troubles included. */
public final class ModelSqsClient implements SqsClient {
    private static final Set<Point> BEGINNINGS = Set.of(Point.RECEIVING, Point.DELETING, Point.GIVING_BACK);

    private final FifoQueue queue;
    private final VirtualTime time;
    private final Trouble trouble;

    public ModelSqsClient(FifoQueue queue, VirtualTime time, Trouble trouble) {
        this.queue = queue;
        this.time = time;
        this.trouble = trouble;
    }

    @Override
    public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
        return GetQueueAttributesResponse.builder()
                .attributes(Map.of(QueueAttributeName.CREATED_TIMESTAMP, String.valueOf(queue.createdSecond())))
                .build();
    }

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
        queue.send(request.messageGroupId(), request.messageDeduplicationId(), request.messageBody());
        return SendMessageResponse.builder().build();
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        meet(Point.RECEIVING);
        var visibility = Duration.ofSeconds(request.visibilityTimeout());
        var stored = queue.receive(request.receiveRequestAttemptId(), request.maxNumberOfMessages(), visibility);
        if (stored.isEmpty()) {
            time.sleep(Duration.ofSeconds(request.waitTimeSeconds()));
        }
        List<Message> messages = stored.stream().map(ModelSqsClient::message).toList();
        meet(Point.RECEIVED);
        return ReceiveMessageResponse.builder().messages(messages).build();
    }

    private static Message message(StoredMessage stored) {
        return Message.builder()
                .messageId(stored.id)
                .body(stored.body)
                .receiptHandle(stored.receipt)
                .attributes(Map.of(
                        MessageSystemAttributeName.MESSAGE_GROUP_ID, stored.group,
                        MessageSystemAttributeName.SEQUENCE_NUMBER, stored.sequence.toString(),
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, String.valueOf(stored.receiveCount),
                        MessageSystemAttributeName.SENT_TIMESTAMP, String.valueOf(stored.sentAt.toEpochMilli())))
                .build();
    }

    @Override
    public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
        meet(Point.DELETING);
        var failed = new ArrayList<BatchResultErrorEntry>();
        int half = request.entries().size() / 2;
        for (DeleteMessageBatchRequestEntry entry : request.entries()) {
            if (half-- == 0) {
                meet(Point.HALF_DELETED);
            }
            failed.addAll(failure(entry.id(), entry.receiptHandle(), queue::delete));
        }
        meet(Point.DELETED);
        return DeleteMessageBatchResponse.builder().failed(failed).build();
    }

    @Override
    public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
            ChangeMessageVisibilityBatchRequest request) {
        meet(Point.GIVING_BACK);
        var failed = new ArrayList<BatchResultErrorEntry>();
        int half = request.entries().size() / 2;
        for (ChangeMessageVisibilityBatchRequestEntry entry : request.entries()) {
            if (half-- == 0) {
                meet(Point.HALF_GIVEN_BACK);
            }
            failed.addAll(failure(entry.id(), entry.receiptHandle(), queue::makeVisible));
        }
        meet(Point.GIVEN_BACK);
        return ChangeMessageVisibilityBatchResponse.builder().failed(failed).build();
    }

    private List<BatchResultErrorEntry> failure(String id, String receipt, Predicate<String> change) {
        if (trouble.refusesEntry()) {
            return List.of(error(id, "RequestThrottled", false));
        }
        return change.test(receipt) ? List.of() : List.of(error(id, "InvalidParameterValue", true));
    }

    private static BatchResultErrorEntry error(String id, String code, boolean senderFault) {
        return BatchResultErrorEntry.builder()
                .id(id)
                .code(code)
                .senderFault(senderFault)
                .build();
    }

    private void meet(Point point) {
        try {
            trouble.at(point);
        } catch (Trouble.LostAnswer e) {
            throw SdkClientException.create("no answer", e);
        } catch (Trouble.Refusal e) {
            throw refusal(e);
        }
        if (BEGINNINGS.contains(point) && !queue.admitsCall()) {
            throw refusal(Trouble.Refusal.throttled());
        }
    }

    private static AwsServiceException refusal(Trouble.Refusal refusal) {
        return SqsException.builder()
                .message(refusal.code())
                .statusCode(refusal.status())
                .awsErrorDetails(
                        AwsErrorDetails.builder().errorCode(refusal.code()).build())
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
