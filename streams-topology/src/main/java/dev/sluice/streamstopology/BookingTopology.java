package dev.sluice.streamstopology;

import static dev.sluice.contracts.topic.Topics.BOOKING_OUTCOMES;
import static dev.sluice.contracts.topic.Topics.LINE_POSITIONS;
import static dev.sluice.contracts.topic.Topics.LINE_PROGRESS;

import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.topic.Topic;
import dev.sluice.streamstopology.stream.KafkaDeadLetters;
import dev.sluice.streamstopology.stream.KafkaInput;
import dev.sluice.streamstopology.stream.KafkaStores;
import dev.sluice.streamstopology.stream.NodeNames;
import dev.sluice.streamstopology.stream.SaleProcessorSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;

/**
 * The shape of the booking application: four inputs keyed by event, one stateful node, two outputs
 * and the dead letters. All of an event is in
 * one partition, so one task owns it and is its only writer.
 *
 * <p>A golden file holds the shape. Node names may change freely; a store's name is its changelog topic's, and another
 * one begins empty. A second sub-topology, or an input with another partition count, needs a new application id.
 */
public final class BookingTopology implements Supplier<Topology> {
    private final SaleProcessorSupplier sales;

    public BookingTopology(SaleProcessorSupplier sales) {
        this.sales = sales;
    }

    @Override
    public Topology get() {
        var topology = new Topology();
        KafkaInput.TOPICS.forEach(input -> read(topology, input));
        decide(topology);
        write(topology, NodeNames.OUTCOMES, BOOKING_OUTCOMES);
        write(topology, NodeNames.PROGRESS, LINE_PROGRESS);
        write(topology, NodeNames.POSITIONS, LINE_POSITIONS);
        bury(topology);
        return topology;
    }

    private static void read(Topology topology, Topic<?> input) {
        topology.addSource(
                NodeNames.from(input),
                // As bytes, so that what cannot be read is answered or buried as it came.
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                input.name());
    }

    private void decide(Topology topology) {
        topology.addProcessor(
                NodeNames.SALE,
                sales,
                KafkaInput.TOPICS.stream().map(NodeNames::from).toArray(String[]::new));
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

    private static void bury(Topology topology) {
        topology.addSink(
                NodeNames.DEAD_LETTERS,
                new KafkaDeadLetters(),
                new ByteArraySerializer(),
                new ByteArraySerializer(),
                NodeNames.SALE);
    }
}
