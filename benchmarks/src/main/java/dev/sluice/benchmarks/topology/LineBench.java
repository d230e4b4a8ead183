package dev.sluice.benchmarks.topology;

import dev.sluice.benchmarks.Bench;
import dev.sluice.benchmarks.BenchOptions;
import dev.sluice.benchmarks.BenchResult;
import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.localstack.EmbeddedStack;
import dev.sluice.salerunner.system.ClosingOrder;
import dev.sluice.salerunner.system.StateFolder;
import dev.sluice.servicekit.topics.KafkaTopicCreation;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a long line costs: memory for each who waits, the time of the gate's turns without what Redis takes of them,
 * against a line of a thousand, and the time until a topology that has been closed decides again.
 */
public final class LineBench implements Bench {
    private static final int SHORT_LINE = 1_000;
    private static final double BYTES_PER_MEGABYTE = 1e6;

    @Override
    public String name() {
        return "line";
    }

    @Override
    public String description() {
        return "turns of the gate before a line of a million, against a line of a thousand; memory and restore time";
    }

    @Override
    public BenchResult run(BenchOptions options) throws Exception {
        int requests = options.integer("requests", 1_000_000, 10_000, 5_000_000);
        int seconds = options.integer("seconds", 20, 5, 300);
        options.refuseOthers();
        try (var closing = ClosingOrder.alsoOnExit()) {
            var stack = closing.add(EmbeddedStack.createForOwner());
            KafkaTopicCreation.createMissing(stack.kafkaBootstrapServers(), TopicCatalog.forEnvironment("local"));
            var state = closing.add(StateFolder.create());
            var line = closing.add(KafkaLongLine.open(stack, state.path(), Duration.ofSeconds(seconds)));
            return measure(line, requests);
        }
    }

    private static BenchResult measure(KafkaLongLine line, int requests) throws InterruptedException {
        line.growTo(SHORT_LINE);
        var shortTurns = line.watch();
        long before = usedHeap();
        line.growTo(requests);
        long after = usedHeap();
        var turns = line.watch();
        var restart = line.restart();
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("turnMillisP50", turns.p50Millis());
        more.put("turnMillisP999", turns.p999Millis());
        more.put("baselineTurnMillisP50", shortTurns.p50Millis());
        more.put("baselineTurnMillisP999", shortTurns.p999Millis());
        more.put("waiting", requests);
        more.put("bytesPerWaiting", (double) (after - before) / (requests - SHORT_LINE));
        more.put("heapMegabytes", after / BYTES_PER_MEGABYTE);
        more.put("restoreSeconds", restart.secondsToReady());
        more.put("decisionAfterRestartSeconds", restart.secondsToDecision());
        return new BenchResult("line", turns.p99Millis(), "ms turn p99", shortTurns.p99Millis(), more);
    }

    /** Of this whole process, the broker in it included, after a collection. */
    private static long usedHeap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
