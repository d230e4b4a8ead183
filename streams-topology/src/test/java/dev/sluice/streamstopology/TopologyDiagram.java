package dev.sluice.streamstopology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;

/** A topology as a Mermaid flowchart: topics, nodes and stores, each in the order of its name. */
final class TopologyDiagram {
    private final List<String> lines = new ArrayList<>();

    private TopologyDiagram() {}

    static String of(TopologyDescription topology) {
        var diagram = new TopologyDiagram();
        diagram.lines.add("```mermaid");
        diagram.lines.add("flowchart LR");
        topology.subtopologies().forEach(part -> diagram.draw(part.nodes()));
        diagram.lines.add("```");
        return String.join("\n", diagram.lines) + "\n";
    }

    private void draw(Collection<Node> nodes) {
        nodes.stream().sorted(Comparator.comparing(Node::name)).forEach(this::draw);
    }

    private void draw(Node node) {
        switch (node) {
            case Source source -> source.topicSet().forEach(topic -> lines.add(topic(topic) + " --> " + after(node)));
            case Processor processor ->
                processor.stores().stream()
                        .sorted()
                        .forEach(store -> lines.add(node.name() + " --- " + id(store) + "[(" + store + ")]"));
            case Sink sink -> lines.add(before(node) + " --> " + output(sink));
            default -> throw new IllegalArgumentException("Not drawn: " + node);
        }
    }

    private static String after(Node node) {
        return node.successors().iterator().next().name();
    }

    private static String before(Node node) {
        return node.predecessors().iterator().next().name();
    }

    private static String output(Sink sink) {
        return sink.topic() == null
                ? sink.name() + slanted(sink.topicNameExtractor().toString())
                : topic(sink.topic());
    }

    private static String topic(String name) {
        return id(name) + slanted(name);
    }

    private static String slanted(String label) {
        return "[/\"" + label + "\"/]";
    }

    /** Mermaid's ids have no dots. */
    private static String id(String name) {
        return name.replace('.', '-');
    }
}
