package dev.sluice.streamstopology.stream;

import dev.sluice.contracts.topic.Topic;

/** The name of every node of the topology. */
public final class NodeNames {
    public static final String SALE = "sale";
    public static final String OUTCOMES = "to-booking-outcomes";
    public static final String PROGRESS = "to-line-progress";
    public static final String POSITIONS = "to-line-positions";
    public static final String DEAD_LETTERS = "to-dead-letters";

    private NodeNames() {}

    /** The node that reads the topic. */
    public static String from(Topic<?> topic) {
        return "from-" + topic.name();
    }
}
