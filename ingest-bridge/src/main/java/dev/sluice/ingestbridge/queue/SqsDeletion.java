package dev.sluice.ingestbridge.queue;

import dev.sluice.ingestbridge.pace.Deadline;
import dev.sluice.ingestbridge.pace.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;

/** Deletes messages in one batch and those that were refused for a passing reason again. Thread-safe. */
final class SqsDeletion {
    private static final Logger LOG = LoggerFactory.getLogger(SqsDeletion.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final SqsClient sqs;
    private final SqsRequests requests;
    private final Timeline timeline;

    SqsDeletion(SqsClient sqs, SqsRequests requests, Timeline timeline) {
        this.sqs = sqs;
        this.requests = requests;
        this.timeline = timeline;
    }

    /** @return those that are not deleted */
    List<QueuedMessage> delete(List<QueuedMessage> messages, Deadline deadline) {
        var lost = new ArrayList<QueuedMessage>();
        List<QueuedMessage> left = deleteOnce(messages, lost);
        while (!left.isEmpty() && !deadline.hasPassed() && pause()) {
            left = deleteOnce(left, lost);
        }
        lost.addAll(left);
        return lost;
    }

    /** @return what is worth another try; what is not goes to {@code lost} */
    private List<QueuedMessage> deleteOnce(List<QueuedMessage> messages, List<QueuedMessage> lost) {
        try {
            var again = new ArrayList<QueuedMessage>();
            for (BatchResultErrorEntry failed :
                    sqs.deleteMessageBatch(requests.delete(messages)).failed()) {
                LOG.atWarn().addKeyValue("code", failed.code()).log("message not deleted");
                // The sender's fault is a receipt that has ended: no repetition will mend it.
                (Boolean.TRUE.equals(failed.senderFault()) ? lost : again)
                        .add(messages.get(Integer.parseInt(failed.id())));
            }
            return again;
        } catch (SdkException e) {
            LOG.atWarn().setCause(e).log("messages not deleted");
            return messages;
        }
    }

    /** @return false if interrupted */
    private boolean pause() {
        try {
            timeline.sleep(BETWEEN_TRIES);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
