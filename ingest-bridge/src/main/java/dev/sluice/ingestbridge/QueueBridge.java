package dev.sluice.ingestbridge;

import dev.sluice.ingestbridge.log.RequestLog;
import dev.sluice.ingestbridge.loop.Alarms;
import dev.sluice.ingestbridge.loop.BridgeLoop;
import dev.sluice.ingestbridge.loop.BridgeMetrics;
import dev.sluice.ingestbridge.loop.GroupMarks;
import dev.sluice.ingestbridge.loop.InvisibleTime;
import dev.sluice.ingestbridge.loop.Pace;
import dev.sluice.ingestbridge.loop.Transfer;
import dev.sluice.ingestbridge.pace.Backoff;
import dev.sluice.ingestbridge.pace.Breaker;
import dev.sluice.ingestbridge.pace.Timeline;
import dev.sluice.ingestbridge.queue.RequestQueue;
import dev.sluice.ingestbridge.queue.SqsQueueSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The bridge from one queue to the log, with receivers of its own. Thread-safe. */
final class QueueBridge implements AutoCloseable {
    private final RequestQueue queue;
    private final RequestLog log;
    private final Receivers receivers;
    private final Alarms alarms;
    private final Duration grace;

    private QueueBridge(RequestQueue queue, RequestLog log, Receivers receivers, Alarms alarms, Duration grace) {
        this.queue = queue;
        this.log = log;
        this.receivers = receivers;
        this.alarms = alarms;
        this.grace = grace;
    }

    /** Starts receiving. Owns queue and log from now on. */
    static QueueBridge start(SqsQueueSettings settings, RequestQueue queue, RequestLog log, MeterRegistry registry) {
        var timeline = Timeline.system();
        var alarms = new Alarms(queue.id());
        var breaker = new Breaker(timeline, backoff());
        var metrics = new BridgeMetrics(registry, settings.name());
        metrics.watch(alarms, breaker);
        var time = new InvisibleTime(timeline, settings.visibility());
        var transfer = new Transfer(queue, log, new GroupMarks(queue, log, alarms, metrics), time, metrics);
        var pace = new Pace(timeline, breaker);
        List<BridgeLoop> loops = IntStream.range(0, settings.receivers())
                .mapToObj(receiver -> new BridgeLoop(queue, transfer, pace, backoff(), metrics))
                .toList();
        return new QueueBridge(queue, log, Receivers.start(loops), alarms, grace(settings));
    }

    private static Backoff backoff() {
        return new Backoff(RandomGenerator.getDefault());
    }

    /** A receive that waits cannot be called off without leaving what it gets invisible, so it is waited for. */
    private static Duration grace(SqsQueueSettings settings) {
        return settings.longPoll().plus(settings.visibility().dividedBy(2));
    }

    /** False if only a new process will do. */
    boolean isLive() {
        return receivers.allRun() && !alarms.isReplaced();
    }

    /** False also while a group is halted: a person is needed, and a new process will not help. */
    boolean isReady() {
        return isLive() && alarms.haltedGroups() == 0;
    }

    /** Takes no more messages. */
    void stopReceiving() {
        receivers.stop();
    }

    @Override
    public void close() {
        receivers.stop();
        receivers.await(grace);
        log.close();
        queue.close();
    }
}
