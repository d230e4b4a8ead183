package dev.sluice.ingestbridge.queue;

import dev.sluice.ingestbridge.pace.Timeline;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Puts the real queue adapter on a client that a test made. */
public final class ModelQueues {
    private ModelQueues() {}

    public static SqsRequestQueue open(SqsClient client, Duration visibility, Timeline timeline) {
        var settings = new SqsQueueSettings(
                URI.create("https://sqs/1/requests.fifo"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                Duration.ofSeconds(1),
                visibility);
        return new SqsRequestQueue(client, settings, timeline);
    }
}
