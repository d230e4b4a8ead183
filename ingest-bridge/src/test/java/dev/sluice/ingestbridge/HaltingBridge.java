package dev.sluice.ingestbridge;

import dev.sluice.ingestbridge.halting.HaltingTrigger;
import dev.sluice.ingestbridge.log.KafkaHaltingLog;
import dev.sluice.ingestbridge.model.Point;
import dev.sluice.ingestbridge.queue.HaltingQueues;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CountDownLatch;

/** The bridge as a process that dies, without a word, at a certain point. */
final class HaltingBridge {
    private HaltingBridge() {}

    /** @param arguments the name of the point */
    public static void main(String[] arguments) throws InterruptedException {
        var settings = IngestBridgeSettings.fromEnv(System.getenv());
        var queue = settings.queues().get(0);
        var trigger = HaltingTrigger.at(Point.valueOf(arguments[0]));
        try (var bridge = QueueBridge.start(
                queue,
                HaltingQueues.open(queue, trigger),
                KafkaHaltingLog.open(settings.log(), queue.name(), trigger),
                new SimpleMeterRegistry())) {
            var forever = new CountDownLatch(bridge.isLive() ? 1 : 0);
            forever.await();
        }
    }
}
