package dev.sluice.benchmarks.topology;

import dev.sluice.benchmarks.Bench;
import dev.sluice.benchmarks.BenchOptions;
import dev.sluice.benchmarks.BenchResult;
import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.EmbeddedStack;
import dev.sluice.localstack.LocalStack;
import dev.sluice.salerunner.system.ClosingOrder;
import dev.sluice.salerunner.system.StateFolder;
import dev.sluice.servicekit.topics.KafkaTopicCreation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * How long a decision takes when nobody waits: from the moment a request is sent until its outcome can be read as
 * committed, against the copy of a record that a bare topology with the same settings makes.
 */
public final class LatencyBench implements Bench {
    private static final int WARM_UP = 100;
    private static final double MICROS_PER_MILLI = 1000;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String description() {
        return "time to a decision when nobody waits, against a topology that only copies records";
    }

    @Override
    public BenchResult run(BenchOptions options) throws Exception {
        int requests = options.integer("requests", 600, 100, 10_000);
        int perSecond = options.integer("perSecond", 20, 1, 200);
        options.refuseOthers();
        try (var closing = ClosingOrder.alsoOnExit()) {
            var stack = closing.add(EmbeddedStack.createForOwner());
            KafkaTopicCreation.createMissing(stack.kafkaBootstrapServers(), TopicCatalog.forEnvironment("local"));
            var state = closing.add(StateFolder.create());
            return measure(stack, state.path(), requests, new KafkaPacedRequests(perSecond));
        }
    }

    private static BenchResult measure(LocalStack stack, Path state, int requests, KafkaPacedRequests pace)
            throws Exception {
        Histogram copied;
        try (var copy = KafkaCopyRun.start(stack, state)) {
            copy.micros(new KafkaSaleRecords("warm-up", WARM_UP), pace);
            copied = copy.micros(new KafkaSaleRecords("latency", requests), pace);
        }
        Histogram decided;
        try (var booking = KafkaBookingRun.start(stack, state)) {
            decide(stack, booking, new KafkaSaleRecords("warm-up", WARM_UP), pace);
            decided = decide(stack, booking, new KafkaSaleRecords("latency", requests), pace);
        }
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("millisP99", millis(decided, 99));
        more.put("millisMax", millis(decided, 100));
        more.put("baselineMillisP99", millis(copied, 99));
        more.put("requests", requests);
        more.put("perSecond", pace.perSecond());
        return new BenchResult("latency", millis(decided, 50), "ms p50", millis(copied, 50), more);
    }

    private static Histogram decide(
            LocalStack stack, KafkaBookingRun booking, KafkaSaleRecords sale, KafkaPacedRequests pace) {
        booking.open(sale);
        try (var flow = KafkaFlow.between(stack.kafkaBootstrapServers(), Topics.BOOKING_OUTCOMES.name())) {
            return pace.micros(flow, sale.requests(sale.seats()));
        }
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }
}
