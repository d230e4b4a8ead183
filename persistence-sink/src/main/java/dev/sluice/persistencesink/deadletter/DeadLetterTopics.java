package dev.sluice.persistencesink.deadletter;

import dev.sluice.contracts.topic.Topic;
import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.contracts.topic.TopicSpec;
import dev.sluice.contracts.topic.Topics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The topics that have dead letters, as the catalog says. */
public final class DeadLetterTopics {
    private DeadLetterTopics() {}

    public static List<Topic<?>> all() {
        Set<String> names = TopicCatalog.forEnvironment("").topics().stream()
                .map(TopicSpec::name)
                .collect(Collectors.toSet());
        return Topics.all().stream()
                .filter(topic -> names.contains(topic.deadLetters()))
                .toList();
    }
}
