package dev.sluice.ingestbridge;

import dev.sluice.ingestbridge.log.KafkaLogSettings;
import dev.sluice.ingestbridge.log.KafkaRequestLog;
import dev.sluice.ingestbridge.pace.Timeline;
import dev.sluice.ingestbridge.queue.SqsQueueSettings;
import dev.sluice.ingestbridge.queue.SqsRequestQueue;
import dev.sluice.servicekit.process.RunningService;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The bridge from the request queues to the request log, as a running service. Thread-safe. */
public final class IngestBridge implements RunningService {
    private final List<QueueBridge> bridges;
    private final AtomicBoolean closed = new AtomicBoolean();

    private IngestBridge(List<QueueBridge> bridges) {
        this.bridges = List.copyOf(bridges);
    }

    /**
     * Starts receiving. Kafka may be away: messages then stay in their queue.
     *
     * @throws dev.sluice.servicekit.settings.InvalidSetting if a setting is missing or wrong, or there is no such queue
     */
    public static IngestBridge start(Map<String, String> environment, MeterRegistry registry) {
        var settings = IngestBridgeSettings.fromEnv(environment);
        var bridges = new ArrayList<QueueBridge>();
        try {
            for (SqsQueueSettings queue : settings.queues()) {
                bridges.add(start(queue, settings.log(), registry));
            }
            return new IngestBridge(bridges);
        } catch (RuntimeException e) {
            close(bridges);
            throw e;
        }
    }

    private static QueueBridge start(SqsQueueSettings settings, KafkaLogSettings log, MeterRegistry registry) {
        var queue = SqsRequestQueue.open(settings, Timeline.system());
        try {
            return QueueBridge.start(settings, queue, KafkaRequestLog.open(log, settings.name()), registry);
        } catch (RuntimeException e) {
            queue.close();
            throw e;
        }
    }

    @Override
    public boolean isLive() {
        return closed.get() || bridges.stream().allMatch(QueueBridge::isLive);
    }

    @Override
    public boolean isReady() {
        return !closed.get() && bridges.stream().allMatch(QueueBridge::isReady);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            close(bridges);
        }
    }

    /** All are told to stop before one is waited for. */
    private static void close(List<QueueBridge> bridges) {
        bridges.forEach(QueueBridge::stopReceiving);
        bridges.forEach(QueueBridge::close);
    }
}
