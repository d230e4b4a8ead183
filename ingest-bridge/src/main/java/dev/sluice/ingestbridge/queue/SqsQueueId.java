package dev.sluice.ingestbridge.queue;

import dev.sluice.contracts.check.Check;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Names a queue by its name and the second of its creation: a queue created anew counts its sequence anew. */
final class SqsQueueId {
    private static final String FIFO = ".fifo";

    private SqsQueueId() {}

    static String read(SqsClient sqs, URI url) {
        try {
            Map<QueueAttributeName, String> attributes = sqs.getQueueAttributes(request ->
                            request.queueUrl(url.toString()).attributeNames(QueueAttributeName.CREATED_TIMESTAMP))
                    .attributes();
            return of(url, attributes.getOrDefault(QueueAttributeName.CREATED_TIMESTAMP, "0"));
        } catch (QueueDoesNotExistException e) {
            throw new InvalidSetting("SLUICE_REQUEST_QUEUE_URL is '" + url + "'; it must be an existing queue's URL");
        }
    }

    /** A queue name may be longer than an id: then its end goes, the creation stays. */
    static String of(URI url, String createdSeconds) {
        String name = name(url);
        int room = Check.MAX_ID_LENGTH - 1 - createdSeconds.length();
        return name.substring(0, Math.min(name.length(), room)) + "-" + createdSeconds;
    }

    static String name(URI url) {
        String path = url.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!name.endsWith(FIFO)) {
            throw new InvalidSetting("SLUICE_REQUEST_QUEUE_URL is '" + url
                    + "'; it must be the URL of a FIFO queue, whose name ends in .fifo");
        }
        return name.substring(0, name.length() - FIFO.length());
    }
}
