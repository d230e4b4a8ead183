package dev.sluice.ingestbridge.queue;

import dev.sluice.servicekit.settings.Environment;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Which queues there are. */
final class SqsQueueUrls {
    private static final String MORE = "SLUICE_MORE_REQUEST_QUEUE_URLS";
    private static final int MAX_MORE = 19;

    private SqsQueueUrls() {}

    /** The one of all events first. */
    static List<URI> fromEnv(Environment environment) {
        var urls = new ArrayList<URI>();
        urls.add(environment.requiredUri("SLUICE_REQUEST_QUEUE_URL"));
        environment.text(MORE).ifPresent(value -> urls.addAll(more(value)));
        var names = new HashSet<String>();
        for (URI url : urls) {
            if (!names.add(SqsQueueId.name(url))) {
                // The name is what the bridges of a queue are known by to Kafka.
                throw wrong(environment.text(MORE, ""), "queues with names of their own");
            }
        }
        return urls;
    }

    private static List<URI> more(String value) {
        String[] parts = value.split(",", -1);
        if (parts.length > MAX_MORE) {
            throw wrong(value, "at most " + MAX_MORE + " URLs");
        }
        var urls = new ArrayList<URI>();
        for (String part : parts) {
            urls.add(url(part.strip(), value));
        }
        return urls;
    }

    private static URI url(String part, String value) {
        try {
            URI url = URI.create(part);
            if (url.isAbsolute() && url.getPath() != null && url.getPath().endsWith(".fifo")) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Same complaint as for a relative one, below.
        }
        throw wrong(value, "the URLs of FIFO queues, separated by commas");
    }

    private static InvalidSetting wrong(String value, String allowed) {
        return new InvalidSetting(MORE + " is '" + value + "'; it must be " + allowed);
    }
}
