package dev.sluice.benchmarks.topology;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.streamstopology.StreamsTopology;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The booking topology with one thread; each round is an event of its own with a seat for every request. */
final class KafkaBookingRun implements AutoCloseable {
    private static final int WIDE_OPEN = 100_000;

    private final LocalStack stack;
    private final StreamsTopology topology;

    private KafkaBookingRun(LocalStack stack, StreamsTopology topology) {
        this.stack = stack;
        this.topology = topology;
    }

    static KafkaBookingRun start(LocalStack stack, Path state) {
        return start(stack, state, new SimpleMeterRegistry());
    }

    static KafkaBookingRun start(LocalStack stack, Path state, MeterRegistry registry) {
        var environment = new HashMap<String, String>();
        environment.put("SLUICE_KAFKA_BOOTSTRAP", stack.kafkaBootstrapServers());
        environment.put("SLUICE_REDIS_URI", stack.redisUri().toString());
        environment.put("SLUICE_TOPOLOGY_THREADS", "1");
        environment.put("SLUICE_REPLICATION_FACTOR", "1");
        environment.put("SLUICE_STANDBY_REPLICAS", "0");
        environment.put("SLUICE_STATE_DIR", state.toString());
        return new KafkaBookingRun(stack, StreamsTopology.start(environment, registry));
    }

    /** All have to be held; that is looked at when the time has been taken. */
    double heldPerSecond(String eventId, int requests) {
        var sale = new KafkaSaleRecords(eventId, requests);
        open(sale);
        var decided = new ArrayList<byte[]>(requests);
        try (var flow = KafkaFlow.between(stack.kafkaBootstrapServers(), Topics.BOOKING_OUTCOMES.name())) {
            double perSecond = flow.perSecond(
                    sale.requests(requests), found -> eventId.equals(found.key()) && decided.add(found.value()));
            decided.forEach(KafkaBookingRun::requireHeld);
            return perSecond;
        }
    }

    void open(KafkaSaleRecords sale) {
        open(sale, WIDE_OPEN, WIDE_OPEN);
    }

    /** Returns when people pass. */
    void open(KafkaSaleRecords sale, int ratePerSecond, int burst) {
        try (var flow = KafkaFlow.between(stack.kafkaBootstrapServers(), Topics.LINE_PROGRESS.name())) {
            flow.send(List.of(sale.control(ratePerSecond, burst)));
            flow.send(sale.inventory());
            flow.awaitOne(found -> sale.eventId().equals(found.key())
                    && Topics.LINE_PROGRESS.format().decode(found.value()).state() == LineState.OPEN);
        }
    }

    private static void requireHeld(byte[] found) {
        BookingOutcome outcome = Topics.BOOKING_OUTCOMES.format().decode(found);
        if (!(outcome instanceof Held)) {
            throw new IllegalStateException("a request for a free seat became " + outcome);
        }
    }

    boolean isReady() {
        return topology.isReady();
    }

    @Override
    public void close() {
        topology.close();
    }
}
