package dev.sluice.ingestbridge.loop;

import dev.sluice.ingestbridge.model.FifoQueue;
import dev.sluice.ingestbridge.model.ModelRequestLog;
import dev.sluice.ingestbridge.model.ModelSqsClient;
import dev.sluice.ingestbridge.model.Point;
import dev.sluice.ingestbridge.model.TransactionLog;
import dev.sluice.ingestbridge.model.Trouble;
import dev.sluice.ingestbridge.model.VirtualTime;
import dev.sluice.ingestbridge.pace.Backoff;
import dev.sluice.ingestbridge.pace.Breaker;
import dev.sluice.ingestbridge.queue.ModelQueues;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** A whole bridge with two receivers on the models of queue and log. Not thread-safe. */
final class ModelBridge {
    static final Duration VISIBILITY = Duration.ofSeconds(30);
    static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(4);
    static final Duration TRANSACTION_SWEEP = Duration.ofSeconds(10);

    static final int RECEIVERS = 2;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Alarms alarms;
    private final ModelRequestLog log;
    private final List<BridgeLoop> receivers;
    private final Set<Integer> busy = new HashSet<>();
    private boolean alive = true;

    /** @param name of the instance: a new one of the same name ends the transactions of the one before */
    ModelBridge(String name, FifoQueue queue, TransactionLog log, VirtualTime time, Trouble trouble) {
        Trouble ofBoth = new Trouble() {
            @Override
            public void at(Point point) {
                trouble.at(point);
                if (!alive) {
                    // The other receiver met its end while this one waited: they are one process.
                    throw new Crash(point);
                }
            }

            @Override
            public boolean refusesEntry() {
                return trouble.refusesEntry();
            }
        };
        this.log = new ModelRequestLog(log, name, time, ofBoth);
        var requests = ModelQueues.open(new ModelSqsClient(queue, time, ofBoth), VISIBILITY, time);
        alarms = new Alarms(requests.id());
        var metrics = new BridgeMetrics(registry, "requests");
        var marks = new GroupMarks(requests, this.log, alarms, metrics);
        var transfer = new Transfer(requests, this.log, marks, new InvisibleTime(time, VISIBILITY), metrics);
        var pace = new Pace(time, new Breaker(time, backoff()));
        metrics.watch(alarms, pace.breaker());
        receivers = Stream.generate(() -> new BridgeLoop(requests, transfer, pace, backoff(), metrics))
                .limit(RECEIVERS)
                .toList();
    }

    /** Lets one receiver take a turn, unless it is in the middle of one. After a crash the bridge is dead. */
    void turn(int receiver) {
        if (!alive || log.isWriting() || !busy.add(receiver)) {
            return;
        }
        try {
            receivers.get(receiver).turn();
        } catch (Trouble.Crash e) {
            alive = false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a model", e);
        } finally {
            busy.remove(receiver);
        }
    }

    boolean isAlive() {
        return alive;
    }

    Alarms alarms() {
        return alarms;
    }

    /** A counter's count, of all its reasons. */
    double count(String name) {
        return registry.get("sluice.bridge." + name).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    double notDeleted(String reason) {
        return registry.get("sluice.bridge.messages.not.deleted")
                .tag("reason", reason)
                .counter()
                .count();
    }

    double gauge(String name) {
        return registry.get("sluice.bridge." + name).gauge().value();
    }

    private static Backoff backoff() {
        return new Backoff(new Random(1));
    }
}
