package dev.sluice.benchmarks.bridge;

import dev.sluice.ingestbridge.IngestBridge;
import dev.sluice.ingestbridge.pace.Deadline;
import dev.sluice.ingestbridge.pace.Timeline;
import dev.sluice.ingestbridge.queue.Reception;
import dev.sluice.ingestbridge.queue.RequestQueue;
import dev.sluice.ingestbridge.queue.SqsQueueSettings;
import dev.sluice.ingestbridge.queue.SqsRequestQueue;
import dev.sluice.localstack.LocalStack;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Fills a queue, then empties it one way or the other. Not thread-safe. */
final class Drain {
    private static final int SECONDS_TO_DELETE = 10;

    private static final List<String> PHASES = List.of("receive", "commit", "delete");

    private final Map<String, Double> phases = new LinkedHashMap<>();
    private final LocalStack stack;
    private final int events;
    private final int receivers;
    private final int messages;

    Drain(LocalStack stack, int events, int receivers, int messages) {
        this.stack = stack;
        this.events = events;
        this.receivers = receivers;
        this.messages = messages;
    }

    /** @return messages per second that the bridge writes and deletes */
    double bridge(int requestsPerMessage) {
        var environment = environment(fill(requestsPerMessage));
        var registry = new SimpleMeterRegistry();
        try (var bridge = IngestBridge.start(environment, registry)) {
            var deleted = registry.get("sluice.bridge.messages.deleted").counter();
            double perSecond = Progress.perSecond(messages, () -> (int) deleted.count());
            double written =
                    registry.get("sluice.bridge.requests.written").counter().count();
            if (!bridge.isReady() || written != (double) messages * requestsPerMessage) {
                throw new IllegalStateException("written: " + written + " of " + messages * requestsPerMessage);
            }
            for (String phase : PHASES) {
                phases.put(
                        phase + "Millis",
                        registry.get("sluice.bridge." + phase).timer().mean(TimeUnit.MILLISECONDS));
            }
            return perSecond;
        }
    }

    /** Where the time of a receive's messages went in the last drain through the bridge, on average. */
    Map<String, Double> phases() {
        return phases;
    }

    /** @return messages per second that are received and deleted, by the same client with the same settings */
    double bare() throws InterruptedException {
        var settings = SqsQueueSettings.fromEnv(environment(fill(1))).get(0);
        var deleted = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        try (var queue = SqsRequestQueue.open(settings, Timeline.system())) {
            for (int receiver = 0; receiver < receivers; receiver++) {
                threads.add(Thread.ofVirtual().start(() -> receiveAndDelete(queue, deleted)));
            }
            double perSecond = Progress.perSecond(messages, deleted::get);
            for (Thread thread : threads) {
                thread.join();
            }
            return perSecond;
        }
    }

    private void receiveAndDelete(RequestQueue queue, AtomicInteger deleted) {
        var timeline = Timeline.system();
        while (deleted.get() < messages) {
            if (queue.receive(UUID.randomUUID().toString()) instanceof Reception.Received received
                    && !received.runs().isEmpty()) {
                var deadline = Deadline.at(timeline, timeline.instant().plusSeconds(SECONDS_TO_DELETE));
                var left = queue.acknowledge(received.messages(), deadline);
                deleted.addAndGet(received.messages().size() - left.size());
            }
        }
    }

    private URI fill(int requestsPerMessage) {
        URI url = stack.createFifoQueue("bench-" + UUID.randomUUID());
        try (var sender = new EnvelopeSender(stack.sqsEndpoint(), url)) {
            sender.fill(events, messages, requestsPerMessage);
        }
        return url;
    }

    private Map<String, String> environment(URI url) {
        var environment = new HashMap<String, String>();
        environment.put("SLUICE_KAFKA_BOOTSTRAP", stack.kafkaBootstrapServers());
        environment.put("SLUICE_REQUEST_QUEUE_URL", url.toString());
        environment.put("SLUICE_SQS_ENDPOINT", stack.sqsEndpoint().toString());
        environment.put("SLUICE_BRIDGE_RECEIVERS", String.valueOf(receivers));
        // Where nothing is to be had the emulator burns the processor.
        environment.put("SLUICE_BRIDGE_WAIT_MS", "0");
        environment.put("AWS_REGION", LocalStack.REGION);
        environment.put("AWS_ACCESS_KEY_ID", "any");
        environment.put("AWS_SECRET_ACCESS_KEY", "any");
        return environment;
    }
}
