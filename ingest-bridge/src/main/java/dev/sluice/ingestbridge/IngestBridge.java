package dev.sluice.ingestbridge;

import dev.sluice.ingestbridge.log.KafkaRequestLog;
import dev.sluice.ingestbridge.log.RequestLog;
import dev.sluice.ingestbridge.loop.BridgeLoop;
import dev.sluice.ingestbridge.loop.BridgeMetrics;
import dev.sluice.ingestbridge.loop.GroupMarks;
import dev.sluice.ingestbridge.loop.InvisibleTime;
import dev.sluice.ingestbridge.loop.Transfer;
import dev.sluice.ingestbridge.pace.Backoff;
import dev.sluice.ingestbridge.pace.Timeline;
import dev.sluice.ingestbridge.queue.RequestQueue;
import dev.sluice.ingestbridge.queue.SqsQueueSettings;
import dev.sluice.ingestbridge.queue.SqsRequestQueue;
import dev.sluice.servicekit.process.RunningService;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The bridge from the request queue to the request log, as a running service. Thread-safe. */
public final class IngestBridge implements RunningService {
    private final RequestQueue queue;
    private final RequestLog log;
    private final Receivers receivers;
    private final Duration grace;
    private final AtomicBoolean closed = new AtomicBoolean();

    private IngestBridge(RequestQueue queue, RequestLog log, Receivers receivers, Duration grace) {
        this.queue = queue;
        this.log = log;
        this.receivers = receivers;
        this.grace = grace;
    }

    /**
     * Starts receiving. Kafka may be away: messages then stay in the queue.
     *
     * @throws dev.sluice.servicekit.settings.InvalidSetting if a setting is missing or wrong, or there is no such queue
     */
    public static IngestBridge start(Map<String, String> environment, MeterRegistry registry) {
        var settings = IngestBridgeSettings.fromEnv(environment);
        var timeline = Timeline.system();
        var queue = SqsRequestQueue.open(settings.queue(), timeline);
        try {
            var log = KafkaRequestLog.open(settings.log(), settings.queue().name());
            var loops = loops(settings.queue(), queue, log, timeline, new BridgeMetrics(registry));
            return new IngestBridge(queue, log, Receivers.start(loops), grace(settings.queue()));
        } catch (RuntimeException e) {
            queue.close();
            throw e;
        }
    }

    private static List<BridgeLoop> loops(
            SqsQueueSettings settings, RequestQueue queue, RequestLog log, Timeline timeline, BridgeMetrics metrics) {
        var time = new InvisibleTime(timeline, settings.visibility());
        var transfer = new Transfer(queue, log, new GroupMarks(queue, log), time, metrics);
        return IntStream.range(0, settings.receivers())
                .mapToObj(receiver ->
                        new BridgeLoop(queue, transfer, timeline, new Backoff(RandomGenerator.getDefault()), metrics))
                .toList();
    }

    /** A receive that waits cannot be called off without leaving what it gets invisible, so it is waited for. */
    private static Duration grace(SqsQueueSettings settings) {
        return settings.longPoll().plus(settings.visibility().dividedBy(2));
    }

    @Override
    public boolean isLive() {
        return closed.get() || receivers.allRun();
    }

    @Override
    public boolean isReady() {
        return !closed.get();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            receivers.stop(grace);
            log.close();
            queue.close();
        }
    }
}
