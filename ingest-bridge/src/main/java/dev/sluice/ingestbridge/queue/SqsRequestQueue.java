package dev.sluice.ingestbridge.queue;

import dev.sluice.ingestbridge.pace.Deadline;
import dev.sluice.ingestbridge.pace.Timeline;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A FIFO queue of SQS. Thread-safe. */
public final class SqsRequestQueue implements RequestQueue {
    private static final Logger LOG = LoggerFactory.getLogger(SqsRequestQueue.class);
    /** Instead of long polling, where that is switched off. */
    private static final Duration BETWEEN_POLLS = Duration.ofMillis(20);

    private final SqsClient sqs;
    private final SqsRequests requests;
    private final SqsDeletion deletion;
    private final URI url;
    private final boolean longPoll;
    private final String id;
    private final Timeline timeline;

    SqsRequestQueue(SqsClient sqs, SqsQueueSettings settings, Timeline timeline) {
        this.sqs = sqs;
        this.requests = new SqsRequests(settings);
        this.deletion = new SqsDeletion(sqs, requests, timeline);
        this.url = settings.url();
        this.longPoll = !settings.longPoll().isZero();
        this.id = SqsQueueId.read(sqs, url);
        this.timeline = timeline;
    }

    /**
     * Connects and reads which queue this is.
     *
     * @throws dev.sluice.servicekit.settings.InvalidSetting if there is no such queue
     */
    public static SqsRequestQueue open(SqsQueueSettings settings, Timeline timeline) {
        SqsClient sqs = SqsClients.create(settings);
        try {
            return new SqsRequestQueue(sqs, settings, timeline);
        } catch (RuntimeException e) {
            sqs.close();
            throw e;
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Incarnation incarnation() {
        try {
            return SqsQueueId.read(sqs, url).equals(id) ? Incarnation.SAME : Incarnation.OTHER;
        } catch (SdkException | InvalidSetting e) {
            LOG.atWarn().addKeyValue("queue", id).setCause(e).log("no telling whether the queue is still the same");
            return Incarnation.UNKNOWN;
        }
    }

    @Override
    public Reception receive(String attempt) {
        // Not when the answer came: nobody knows how long ago it was given, as this process may have stood still since.
        Instant asked = timeline.instant();
        try {
            List<GroupRun> runs = SqsMessages.runs(
                    sqs.receiveMessage(requests.receive(attempt)).messages());
            if (runs.isEmpty() && !longPoll) {
                waitWithoutLongPoll();
            }
            return new Reception.Received(asked, runs);
        } catch (SdkException e) {
            return new Reception.Unavailable(String.valueOf(e.getMessage()));
        }
    }

    private void waitWithoutLongPoll() {
        try {
            timeline.sleep(BETWEEN_POLLS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<NotDeleted> acknowledge(List<QueuedMessage> messages, Deadline deadline) {
        return deletion.delete(messages, deadline);
    }

    @Override
    public void retryLater(List<QueuedMessage> messages) {
        try {
            sqs.changeMessageVisibilityBatch(requests.makeVisible(messages));
        } catch (SdkException e) {
            LOG.atWarn().addKeyValue("queue", id).setCause(e).log("messages stay invisible until their timeout");
        }
    }

    @Override
    public void close() {
        sqs.close();
    }
}
