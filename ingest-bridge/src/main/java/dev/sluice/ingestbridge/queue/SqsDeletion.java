package dev.sluice.ingestbridge.queue;

import dev.sluice.ingestbridge.pace.Deadline;
import dev.sluice.ingestbridge.pace.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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

    /**
     * What one try left.
     *
     * @param lost why, for each message that no repetition will delete
     * @param again those that are worth another try
     * @param reason why those are left
     */
    private record Rest(List<NotDeleted> lost, List<QueuedMessage> again, NotDeleted reason) {}

    private final SqsClient sqs;
    private final SqsRequests requests;
    private final Timeline timeline;

    SqsDeletion(SqsClient sqs, SqsRequests requests, Timeline timeline) {
        this.sqs = sqs;
        this.requests = requests;
        this.timeline = timeline;
    }

    /** @return why, for each that is not deleted */
    List<NotDeleted> delete(List<QueuedMessage> messages, Deadline deadline) {
        Rest rest = deleteOnce(messages);
        var lost = new ArrayList<>(rest.lost());
        while (!rest.again().isEmpty() && !deadline.hasPassed() && pause()) {
            rest = deleteOnce(rest.again());
            lost.addAll(rest.lost());
        }
        lost.addAll(Collections.nCopies(rest.again().size(), rest.reason()));
        return lost;
    }

    private Rest deleteOnce(List<QueuedMessage> messages) {
        try {
            return rest(
                    messages, sqs.deleteMessageBatch(requests.delete(messages)).failed());
        } catch (SdkException e) {
            NotDeleted reason = SqsFailures.reason(e);
            LOG.atLevel(SqsFailures.level(reason)).setCause(e).log("messages not deleted");
            return reason == NotDeleted.DENIED
                    ? new Rest(Collections.nCopies(messages.size(), reason), List.of(), reason)
                    : new Rest(List.of(), messages, reason);
        }
    }

    private static Rest rest(List<QueuedMessage> messages, List<BatchResultErrorEntry> failures) {
        var lost = new ArrayList<NotDeleted>();
        var again = new ArrayList<QueuedMessage>();
        var last = NotDeleted.FAILED;
        for (BatchResultErrorEntry failed : failures) {
            NotDeleted reason = SqsFailures.reason(failed);
            LOG.atLevel(SqsFailures.level(reason))
                    .addKeyValue("code", failed.code())
                    .log("message not deleted");
            if (reason == NotDeleted.EXPIRED || reason == NotDeleted.DENIED) {
                lost.add(reason);
            } else {
                again.add(messages.get(Integer.parseInt(failed.id())));
                last = reason;
            }
        }
        return new Rest(lost, again, last);
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
