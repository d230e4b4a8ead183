package dev.sluice.ingestbridge.halting;

import dev.sluice.ingestbridge.model.Point;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** A client around whose calls a process may die. */
public final class SqsHaltingClient implements SqsClient {
    private final SqsClient client;
    private final HaltingTrigger trigger;

    public SqsHaltingClient(SqsClient client, HaltingTrigger trigger) {
        this.client = client;
        this.trigger = trigger;
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        trigger.reached(Point.RECEIVING);
        var answer = client.receiveMessage(request);
        if (!answer.messages().isEmpty()) {
            trigger.reached(Point.RECEIVED);
        }
        return answer;
    }

    @Override
    public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
        trigger.reached(Point.DELETING);
        if (trigger.isNext(Point.HALF_DELETED)) {
            var unused = client.deleteMessageBatch(
                    request.toBuilder().entries(half(request.entries())).build());
            trigger.halt();
        }
        var answer = client.deleteMessageBatch(request);
        trigger.reached(Point.DELETED);
        return answer;
    }

    @Override
    public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
            ChangeMessageVisibilityBatchRequest request) {
        trigger.reached(Point.GIVING_BACK);
        if (trigger.isNext(Point.HALF_GIVEN_BACK)) {
            var unused = client.changeMessageVisibilityBatch(
                    request.toBuilder().entries(half(request.entries())).build());
            trigger.halt();
        }
        return client.changeMessageVisibilityBatch(request);
    }

    @Override
    public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
        return client.getQueueAttributes(request);
    }

    @Override
    public String serviceName() {
        return client.serviceName();
    }

    @Override
    public void close() {
        client.close();
    }

    private static <E> List<E> half(List<E> entries) {
        return entries.subList(0, entries.size() / 2);
    }
}
