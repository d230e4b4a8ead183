package dev.sluice.benchmarks.topology;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.contracts.topic.Topic;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.localstack.LocalStack;
import dev.sluice.streamstopology.StreamsTopology;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

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
        var environment = new HashMap<String, String>();
        environment.put("SLUICE_KAFKA_BOOTSTRAP", stack.kafkaBootstrapServers());
        environment.put("SLUICE_REDIS_URI", stack.redisUri().toString());
        environment.put("SLUICE_TOPOLOGY_THREADS", "1");
        environment.put("SLUICE_REPLICATION_FACTOR", "1");
        environment.put("SLUICE_STANDBY_REPLICAS", "0");
        environment.put("SLUICE_STATE_DIR", state.toString());
        return new KafkaBookingRun(stack, StreamsTopology.start(environment, new SimpleMeterRegistry()));
    }

    double heldPerSecond(String eventId, int requests) {
        open(eventId, requests);
        try (var flow = KafkaFlow.between(stack.kafkaBootstrapServers(), Topics.BOOKING_OUTCOMES.name())) {
            return flow.perSecond(requests, number -> request(eventId, number), found -> isHeld(eventId, found));
        }
    }

    private void open(String eventId, int seats) {
        try (var flow = KafkaFlow.between(stack.kafkaBootstrapServers(), Topics.LINE_PROGRESS.name())) {
            Instant now = Instant.now();
            var control = new SaleControl(
                    eventId, SaleState.OPEN, now, seats, WIDE_OPEN, WIDE_OPEN, 8, 3600, seats, "bench", now);
            flow.send(1, number -> record(Topics.SALE_CONTROLS, eventId, control));
            flow.send(seats, number -> record(Topics.INVENTORY_CHANGED, eventId, seat(eventId, number)));
            flow.awaitOne(found -> eventId.equals(found.key())
                    && Topics.LINE_PROGRESS.format().decode(found.value()).state() == LineState.OPEN);
        }
    }

    private static InventoryChanged seat(String eventId, int number) {
        String row = "" + (number / 20 + 1);
        return new InventoryChanged(
                eventId, seatId(number), "A", row, number % 20 + 1, SeatStatus.AVAILABLE, 1, "EUR", 1);
    }

    private static String seatId(int number) {
        return number / 20 + "-" + number % 20;
    }

    private static ProducerRecord<String, byte[]> request(String eventId, int number) {
        String user = "user-" + number;
        return record(
                Topics.BOOKING_REQUESTS,
                eventId,
                new BookingRequested(
                        eventId, RequestId.of(eventId, user, "press"), user, List.of(seatId(number)), Instant.now()));
    }

    private static <V> ProducerRecord<String, byte[]> record(Topic<V> topic, String eventId, V value) {
        return new ProducerRecord<>(topic.name(), eventId, topic.format().encode(value));
    }

    private static boolean isHeld(String eventId, ConsumerRecord<String, byte[]> found) {
        if (!eventId.equals(found.key())) {
            return false;
        }
        BookingOutcome outcome = Topics.BOOKING_OUTCOMES.format().decode(found.value());
        if (outcome instanceof Held) {
            return true;
        }
        throw new IllegalStateException("a request for a free seat became " + outcome);
    }

    @Override
    public void close() {
        topology.close();
    }
}
