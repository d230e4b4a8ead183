package dev.sluice.benchmarks.topology;

import dev.sluice.benchmarks.Bench;
import dev.sluice.benchmarks.BenchOptions;
import dev.sluice.benchmarks.BenchResult;
import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.localstack.EmbeddedStack;
import dev.sluice.localstack.LocalStack;
import dev.sluice.salerunner.system.ClosingOrder;
import dev.sluice.salerunner.system.StateFolder;
import dev.sluice.servicekit.topics.KafkaTopicCreation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well gates keep their rates while people wait: no second has more than rate and burst, and ten seconds have the
 * rate. One thread, real Redis, exactly once. The most that is asked for, of all events together, is more than a small
 * machine can decide; then the figures say what it reached, and that no gate let too many through.
 */
public final class GateBench implements Bench {
    private static final int[] RATES = {10, 100, 1000};
    /** Of all events together, so that it fits on a small machine: twelve seconds of the most that is asked for. */
    private static final int MOST_PEOPLE = 600_000;

    private static final double SLOWER_THAN_ASKED = 0.97;

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public String description() {
        return "people let through while a line waits, against the rate asked for: 10 to 1000/s, one and many events";
    }

    @Override
    public BenchResult run(BenchOptions options) throws Exception {
        int seconds = options.integer("seconds", 15, 12, 60);
        int events = options.integer("events", 50, 2, 100);
        options.refuseOthers();
        try (var closing = ClosingOrder.alsoOnExit()) {
            var stack = closing.add(EmbeddedStack.createForOwner());
            KafkaTopicCreation.createMissing(stack.kafkaBootstrapServers(), TopicCatalog.forEnvironment("local"));
            var state = closing.add(StateFolder.create());
            closing.add(KafkaBookingRun.start(stack, state.path()));
            return measure(stack, seconds, events);
        }
    }

    private static BenchResult measure(LocalStack stack, int seconds, int many) {
        var warmUp = new KafkaGateRun(1, 500, 2_000);
        warmUp.measure(stack);
        Map<String, Object> more = new LinkedHashMap<>();
        double fastest = 0;
        for (int events : List.of(1, many)) {
            for (int rate : RATES) {
                int people = Math.min(rate * seconds, MOST_PEOPLE / events);
                var accuracy = new KafkaGateRun(events, rate, people).measure(stack);
                report(more, events, rate, accuracy);
                fastest = events == 1 ? accuracy.perSecond() : fastest;
            }
        }
        return new BenchResult("gate", fastest, "people/s at 1000/s", RATES[RATES.length - 1], more);
    }

    private static void report(Map<String, Object> more, int events, int rate, GateAccuracy accuracy) {
        String gate = "events" + events + "Rate" + rate;
        boolean beyond = accuracy.perSecond() < SLOWER_THAN_ASKED * events * rate;
        more.put(gate + "PerSecond", accuracy.perSecond());
        more.put(gate + "WorstExcess", accuracy.worstExcess());
        more.put(gate + (beyond ? "Attained" : "DeviationPercent"), beyond ? false : accuracy.worstDeviationPercent());
    }
}
