package dev.sluice.benchmarks.sink;

import dev.sluice.benchmarks.Bench;
import dev.sluice.benchmarks.BenchOptions;
import dev.sluice.benchmarks.BenchResult;
import dev.sluice.benchmarks.sink.SinkSides.Figures;
import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.localstack.EmbeddedStack;
import dev.sluice.localstack.LocalStack;
import dev.sluice.salerunner.system.ClosingOrder;
import dev.sluice.salerunner.system.StateFolder;
import dev.sluice.servicekit.topics.KafkaTopicCreation;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Outcomes of one event per second, from their topic to committed rows with history and outbox, against a loop that runs
 * the same statement with batches of the same size and nothing else, and against one transaction for each row; then the
 * same with a database that is a millisecond away. Rounds alternate; the first one warms up and does not count.
 */
public final class SinkBench implements Bench {
    private static final String POSTGRES_URL = "SLUICE_POSTGRES_URL";

    /** Half of the round trip. */
    private static final Duration ONE_WAY = Duration.ofNanos(500_000);

    private static final int SEATS = 100_000;
    private static final double BYTES_PER_MEGABYTE = 1e6;

    /** What can be chosen. */
    private record Plan(int outcomes, int rounds, int batch) {}

    @Override
    public String name() {
        return "sink";
    }

    @Override
    public String description() {
        return "outcomes from the topic to committed rows, against the same statement alone and row by row";
    }

    @Override
    public BenchResult run(BenchOptions options) throws Exception {
        var plan = new Plan(
                options.integer("outcomes", 100_000, 1_000, 1_000_000),
                options.integer("rounds", 3, 1, 20),
                options.integer("batch", 1_000, 1, 10_000));
        options.refuseOthers();
        try (var closing = ClosingOrder.alsoOnExit()) {
            var stack = closing.add(EmbeddedStack.createForOwner());
            KafkaTopicCreation.createMissing(stack.kafkaBootstrapServers(), TopicCatalog.forEnvironment("local"));
            var state = closing.add(StateFolder.create());
            try (var log = new KafkaOutcomes(stack.kafkaBootstrapServers())) {
                return measure(environment(stack, state.path(), plan.batch()), log, plan);
            }
        }
    }

    private static Map<String, String> environment(LocalStack stack, Path state, int batch) {
        return Map.of(
                "SLUICE_KAFKA_BOOTSTRAP",
                stack.kafkaBootstrapServers(),
                POSTGRES_URL,
                stack.postgresUrl(),
                "SLUICE_POSTGRES_USER",
                LocalStack.POSTGRES_USER,
                "SLUICE_POSTGRES_PASSWORD",
                LocalStack.POSTGRES_USER,
                "SLUICE_REPLICATION_FACTOR",
                "1",
                "SLUICE_STANDBY_REPLICAS",
                "0",
                "SLUICE_STATE_DIR",
                state.toString(),
                "SLUICE_SINK_BATCH_SIZE",
                Integer.toString(batch));
    }

    private static BenchResult measure(Map<String, String> environment, KafkaOutcomes log, Plan plan) throws Exception {
        Map<String, Object> more = new LinkedHashMap<>();
        Figures near;
        try (var sides = new SinkSides("near", environment, log, plan.batch())) {
            near = sides.measure(plan.outcomes(), plan.rounds());
            tell(near, plan, "", more);
            more.put("heapMegabytesBefore", usedHeap());
            sides.repeat(plan.outcomes());
            more.put("heapMegabytesAfter", usedHeap());
        }
        try (var link = new DelayedLink(port(environment), ONE_WAY);
                var sides = new SinkSides("far", behind(link, environment), log, plan.batch())) {
            tell(sides.measure(plan.outcomes(), plan.rounds()), plan, "OneMillisecondAway", more);
        }
        more.put("seats", SEATS);
        more.put("publishSeatsSeconds", Publishing.seconds(environment, "hall", SEATS));
        more.put("outcomes", plan.outcomes());
        more.put("rounds", plan.rounds());
        more.put("batch", plan.batch());
        return new BenchResult("sink", near.sink(), "outcomes/s", near.bare(), more);
    }

    private static void tell(Figures figures, Plan plan, String where, Map<String, Object> more) {
        more.put("seconds" + where, plan.outcomes() / figures.sink());
        more.put("bareRatio" + where, figures.sink() / figures.bare());
        more.put("rowByRowPerSecond" + where, figures.singles());
        more.put("rowByRowFactor" + where, figures.sink() / figures.singles());
    }

    private static int port(Map<String, String> environment) {
        return address(environment).getPort();
    }

    private static URI address(Map<String, String> environment) {
        return URI.create(environment.getOrDefault(POSTGRES_URL, "").substring("jdbc:".length()));
    }

    private static Map<String, String> behind(DelayedLink link, Map<String, String> environment) {
        var behind = new HashMap<>(environment);
        behind.put(
                POSTGRES_URL,
                "jdbc:postgresql://127.0.0.1:" + link.port()
                        + address(environment).getPath());
        return behind;
    }

    /** Of this whole process, the broker in it included, after a collection. */
    private static double usedHeap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / BYTES_PER_MEGABYTE;
    }
}
