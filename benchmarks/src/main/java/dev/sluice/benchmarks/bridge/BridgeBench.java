package dev.sluice.benchmarks.bridge;

import dev.sluice.benchmarks.Bench;
import dev.sluice.benchmarks.BenchOptions;
import dev.sluice.benchmarks.BenchResult;
import dev.sluice.benchmarks.Medians;
import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.localstack.EmbeddedStack;
import dev.sluice.localstack.LocalStack;
import dev.sluice.salerunner.system.ClosingOrder;
import dev.sluice.servicekit.topics.KafkaTopicCreation;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One hot event, which is one message group and so is drained strictly one receive after the other: its requests per
 * second with 100 in a message, against one in a message; and the latter against a loop that only receives and deletes.
 * The same for several events at once, where the bridge has something to do while it waits. All have the same number of
 * messages to drain, as the emulator takes longer the more there are. Rounds alternate; the first one warms up.
 */
public final class BridgeBench implements Bench {
    private static final int PER_ENVELOPE = 100;
    private static final int EVENTS = 16;
    private static final int RECEIVERS = 8;
    private static final double BYTES_PER_MEGABYTE = 1e6;

    @Override
    public String name() {
        return "bridge";
    }

    @Override
    public String description() {
        return "requests of a hot event in envelopes, against one a message and against a bare receive and delete";
    }

    @Override
    public BenchResult run(BenchOptions options) throws Exception {
        int messages = options.integer("messages", 3_000, 100, 5_000);
        int rounds = options.integer("rounds", 3, 1, 20);
        options.refuseOthers();
        try (var closing = ClosingOrder.alsoOnExit()) {
            var stack = closing.add(EmbeddedStack.createForOwner());
            KafkaTopicCreation.createMissing(stack.kafkaBootstrapServers(), TopicCatalog.forEnvironment("local"));
            return measure(stack, messages, rounds);
        }
    }

    private static BenchResult measure(LocalStack stack, int messages, int rounds) throws Exception {
        var hot = new Drain(stack, 1, 1, messages);
        var several = new Drain(stack, EVENTS, RECEIVERS, messages);
        var figures = new double[5][rounds];
        for (int round = 0; round <= rounds; round++) {
            double[] measured = {hot.bridge(PER_ENVELOPE), hot.bridge(1), hot.bare(), several.bridge(1), several.bare()
            };
            for (int side = 0; round > 0 && side < measured.length; side++) {
                figures[side][round - 1] = measured[side];
            }
        }
        double plain = Medians.of(figures[1]);
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("messagesPerSecond", plain);
        more.put("bareMessagesPerSecond", Medians.of(figures[2]));
        more.put("bareRatio", plain / Medians.of(figures[2]));
        more.put("severalEventsMessagesPerSecond", Medians.of(figures[3]));
        more.put("severalEventsBareMessagesPerSecond", Medians.of(figures[4]));
        more.put("severalEventsBareRatio", Medians.of(figures[3]) / Medians.of(figures[4]));
        more.putAll(hot.phases());
        addMemory(hot, more);
        more.put("messages", messages);
        more.put("rounds", rounds);
        return new BenchResult("bridge", PER_ENVELOPE * Medians.of(figures[0]), "requests/s", plain, more);
    }

    /** Of this whole process, after a collection. The emulator keeps the backlog in it, so only what is left counts. */
    private static void addMemory(Drain hot, Map<String, Object> more) throws Exception {
        more.put("heapMegabytesBefore", usedHeap());
        hot.bridge(PER_ENVELOPE);
        more.put("heapMegabytesAfterBacklog", usedHeap());
    }

    private static double usedHeap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / BYTES_PER_MEGABYTE;
    }
}
