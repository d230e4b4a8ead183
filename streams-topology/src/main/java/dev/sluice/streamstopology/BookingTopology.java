package dev.sluice.streamstopology;

import static dev.sluice.contracts.topic.Topics.BOOKING_OUTCOMES;
import static dev.sluice.contracts.topic.Topics.BOOKING_REQUESTS;
import static dev.sluice.contracts.topic.Topics.INVENTORY_CHANGED;
import static dev.sluice.contracts.topic.Topics.LINE_PROGRESS;
import static dev.sluice.contracts.topic.Topics.PAYMENT_RESULTS;
import static dev.sluice.contracts.topic.Topics.SALE_CONTROLS;

import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.topic.Topic;
import dev.sluice.streamstopology.stream.KafkaStores;
import dev.sluice.streamstopology.stream.NodeNames;
import dev.sluice.streamstopology.stream.SaleProcessorSupplier;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.streams.Topology;

/**
 * The shape of the booking application: four inputs keyed by event, one stateful node, two outputs. All of an event is in
 * one partition, so one task owns it and is its only writer.
 *
 * <p>A golden file holds the shape. Node names may change freely; a store's name is its changelog topic's, and another
 * one begins empty. A second sub-topology, or an input with another partition count, needs a new application id.
 */
public final class BookingTopology implements Supplier<Topology> {
    private static final List<Topic<?>> INPUTS =
            List.of(BOOKING_REQUESTS, SALE_CONTROLS, INVENTORY_CHANGED, PAYMENT_RESULTS);

    private final SaleProcessorSupplier sales;

    public BookingTopology(SaleProcessorSupplier sales) {
        this.sales = sales;
    }

    @Override
    public Topology get() {
        var topology = new Topology();
        INPUTS.forEach(input -> read(topology, input));
        decide(topology);
        write(topology, NodeNames.OUTCOMES, BOOKING_OUTCOMES);
        write(topology, NodeNames.PROGRESS, LINE_PROGRESS);
        return topology;
    }

    private static void read(Topology topology, Topic<?> input) {
        topology.addSource(
                NodeNames.from(input),
                KafkaSerdes.key().deserializer(),
                KafkaSerdes.value(input).deserializer(),
                input.name());
    }

    private void decide(Topology topology) {
        topology.addProcessor(
                NodeNames.SALE, sales, INPUTS.stream().map(NodeNames::from).toArray(String[]::new));
        // By name: stores that a supplier brings along would number the tasks anew from Kafka 4.5 on (KAFKA-20464).
        KafkaStores.builders().forEach(store -> topology.addStateStore(store, NodeNames.SALE));
    }

    private static void write(Topology topology, String node, Topic<?> output) {
        topology.addSink(
                node,
                output.name(),
                KafkaSerdes.key().serializer(),
                KafkaSerdes.value(output).serializer(),
                NodeNames.SALE);
    }
}
