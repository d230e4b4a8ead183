package dev.sluice.ingestbridge.queue;

import dev.sluice.servicekit.settings.Environment;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A queue and how to work it.
 *
 * @param url of the FIFO queue; {@code SLUICE_REQUEST_QUEUE_URL}, required, and any number up to 19 more, separated by
 *     commas, in {@code SLUICE_MORE_REQUEST_QUEUE_URLS}, none: a hot event may have a queue of its own, so that its backlog
 *     hides nobody else's. Each has its own receivers and stands or falls alone; no two may have the same name
 * @param endpoint replaces the region's own, for emulators; {@code SLUICE_SQS_ENDPOINT}, none
 * @param region {@code AWS_REGION}; without it the SDK looks where it always does
 * @param keys {@code AWS_ACCESS_KEY_ID} and {@code AWS_SECRET_ACCESS_KEY}; without them the SDK looks where it always does
 * @param receivers how many receive from this queue at the same time; {@code SLUICE_BRIDGE_RECEIVERS}, 2, from 1 to 100
 * @param longPoll how long a receive waits for the first message, whole seconds; {@code SLUICE_BRIDGE_WAIT_MS}, 5 s, from 0
 *     (ask again and again) to 20 s. It counts against the time for writing, so keep it well below half the visibility.
 *     At most 1 s on ElasticMQ, where waiting receivers burn the processor
 * @param visibility how long received messages stay invisible, whole seconds: the longest an event can stand still after
 *     a crash; {@code SLUICE_BRIDGE_VISIBILITY_MS}, 30 s, from 1 s to 10 min
 */
public record SqsQueueSettings(
        URI url,
        Optional<URI> endpoint,
        Optional<String> region,
        Optional<Keys> keys,
        int receivers,
        Duration longPoll,
        Duration visibility) {
    /** 10 messages each: no queue's receivers ever hold more than 1 000. */
    private static final int MAX_RECEIVERS = 100;

    private static final Duration MAX_WAIT = Duration.ofSeconds(20);
    private static final String VISIBILITY = "SLUICE_BRIDGE_VISIBILITY_MS";

    public SqsQueueSettings {
        var unused = SqsQueueId.name(url);
    }

    /** Fixed credentials. */
    public record Keys(String accessKeyId, String secretAccessKey) {
        @Override
        public String toString() {
            return "Keys[" + accessKeyId + "]";
        }
    }

    /** The settings of each queue: they differ in the URL only. */
    public static List<SqsQueueSettings> fromEnv(Map<String, String> variables) {
        var environment = Environment.of(variables);
        return SqsQueueUrls.fromEnv(environment).stream()
                .map(url -> fromEnv(url, environment))
                .toList();
    }

    private static SqsQueueSettings fromEnv(URI url, Environment environment) {
        return new SqsQueueSettings(
                url,
                environment.uri("SLUICE_SQS_ENDPOINT"),
                environment.text("AWS_REGION"),
                keys(environment),
                environment.integer("SLUICE_BRIDGE_RECEIVERS", 2, 1, MAX_RECEIVERS),
                seconds(environment, "SLUICE_BRIDGE_WAIT_MS", Duration.ofSeconds(5), Duration.ZERO, MAX_WAIT),
                seconds(
                        environment,
                        VISIBILITY,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(10)));
    }

    /** The queue's name without the suffix all FIFO queues have. */
    public String name() {
        return SqsQueueId.name(url);
    }

    private static Optional<Keys> keys(Environment environment) {
        return environment
                .text("AWS_ACCESS_KEY_ID")
                .flatMap(id -> environment.text("AWS_SECRET_ACCESS_KEY").map(secret -> new Keys(id, secret)));
    }

    private static Duration seconds(
            Environment environment, String name, Duration fallback, Duration min, Duration max) {
        Duration value = environment.millis(name, fallback, min, max);
        if (value.toMillisPart() != 0) {
            throw new InvalidSetting(name + " is '" + value.toMillis() + "'; it must be whole seconds, such as 1000");
        }
        return value;
    }
}
