package dev.sluice.benchmarks.topology;

import dev.sluice.benchmarks.Bench;
import dev.sluice.benchmarks.BenchOptions;
import dev.sluice.benchmarks.BenchResult;
import dev.sluice.benchmarks.Medians;
import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.localstack.EmbeddedStack;
import dev.sluice.localstack.LocalStack;
import dev.sluice.salerunner.system.ClosingOrder;
import dev.sluice.salerunner.system.StateFolder;
import dev.sluice.servicekit.topics.KafkaTopicCreation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One event, one partition, one stream thread, real Redis, exactly once, the gate wide open, a seat for everybody: HELD
 * decisions per second, against records per second through a topology that only copies them. Rounds alternate; the
 * first one warms up and does not count.
 */
public final class TopologyBench implements Bench {
    @Override
    public String name() {
        return "topology";
    }

    @Override
    public String description() {
        return "HELD decisions of one event and one thread, against a topology that only copies records";
    }

    @Override
    public BenchResult run(BenchOptions options) throws Exception {
        int requests = options.integer("requests", 50_000, 1_000, 100_000);
        int rounds = options.integer("rounds", 3, 1, 20);
        options.refuseOthers();
        try (var closing = ClosingOrder.alsoOnExit()) {
            var stack = closing.add(EmbeddedStack.createForOwner());
            KafkaTopicCreation.createMissing(stack.kafkaBootstrapServers(), TopicCatalog.forEnvironment("local"));
            var state = closing.add(StateFolder.create());
            return measure(stack, state.path(), requests, rounds);
        }
    }

    private static BenchResult measure(LocalStack stack, Path state, int requests, int rounds) throws Exception {
        var held = new double[rounds];
        var copied = new double[rounds];
        try (var copy = KafkaCopyRun.start(stack, state);
                var booking = KafkaBookingRun.start(stack, state)) {
            for (int round = 0; round <= rounds; round++) {
                double copies = copy.recordsPerSecond(new KafkaSaleRecords("bench-" + round, requests));
                double holds = booking.heldPerSecond("bench-" + round, requests);
                if (round > 0) {
                    copied[round - 1] = copies;
                    held[round - 1] = holds;
                }
            }
        }
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("requests", requests);
        more.put("rounds", rounds);
        return new BenchResult("topology", Medians.of(held), "HELD/s", Medians.of(copied), more);
    }
}
