package dev.sluice.benchmarks.topology;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Several gates with the same rate at the same time, and long lines before all of them.
 *
 * @param people in each line
 */
record KafkaGateRun(int events, int ratePerSecond, int people) {
    /** Of the rate: commits and collections of garbage may keep a gate shut for a tenth of a second. */
    private static final int BURSTS_A_SECOND = 10;

    private static final int SMALLEST_BURST = 5;

    private int burst() {
        return Math.max(SMALLEST_BURST, ratePerSecond / BURSTS_A_SECOND);
    }

    /** Needs a booking topology that runs on the stack. */
    GateAccuracy measure(LocalStack stack) {
        List<KafkaSaleRecords> sales = IntStream.range(0, events)
                .mapToObj(number -> new KafkaSaleRecords("gate-" + ratePerSecond + "-" + events + "-" + number, people))
                .toList();
        queue(stack, sales);
        var passed = open(stack, sales).values().stream()
                .map(times -> times.build().sorted().toArray())
                .toList();
        return GateAccuracy.of(passed, ratePerSecond, burst());
    }

    /** Returns when everybody is in line. */
    private void queue(LocalStack stack, List<KafkaSaleRecords> sales) {
        try (var flow = KafkaFlow.between(stack.kafkaBootstrapServers(), Topics.LINE_PROGRESS.name())) {
            for (KafkaSaleRecords sale : sales) {
                flow.send(List.of(sale.control(SaleState.PAUSED, ratePerSecond, burst())));
                flow.send(sale.inventory());
            }
            awaitEach(flow, sales, line -> line.seatsFree() == people);
            sales.forEach(sale -> flow.send(sale.requests(people)));
            awaitEach(flow, sales, line -> line.tail() == people);
        }
    }

    private static void awaitEach(KafkaFlow flow, List<KafkaSaleRecords> sales, Predicate<LineProgress> wanted) {
        Set<String> missing =
                sales.stream().map(KafkaSaleRecords::eventId).collect(Collectors.toCollection(HashSet::new));
        flow.await(
                sales.size(),
                found -> missing.contains(found.key())
                        && wanted.test(Topics.LINE_PROGRESS.format().decode(found.value()))
                        && missing.remove(found.key()));
    }

    /** Returns when everybody has passed and has a seat, with the times, by event. */
    private Map<String, LongStream.Builder> open(LocalStack stack, List<KafkaSaleRecords> sales) {
        var passed = new HashMap<String, LongStream.Builder>();
        sales.forEach(sale -> passed.put(sale.eventId(), LongStream.builder()));
        try (var lines = KafkaFlow.between(stack.kafkaBootstrapServers(), Topics.LINE_PROGRESS.name());
                var flow = KafkaFlow.between(stack.kafkaBootstrapServers(), Topics.BOOKING_OUTCOMES.name())) {
            flow.send(sales.stream()
                    .map(sale -> sale.control(ratePerSecond, burst()))
                    .toList());
            flow.await(events * people, found -> {
                var times = passed.get(found.key());
                if (times != null) {
                    // An outcome's record has the time at which it was decided.
                    times.accept(found.timestamp());
                }
                return times != null;
            });
            awaitEach(lines, sales, line -> line.seatsHeld() == people);
        }
        return passed;
    }
}
