package dev.sluice.cli;

import dev.sluice.contracts.topic.Topic;
import dev.sluice.persistencesink.deadletter.DeadLetterTopics;
import dev.sluice.persistencesink.deadletter.LetterPlace;
import dev.sluice.persistencesink.deadletter.LetterQuery;
import dev.sluice.persistencesink.deadletter.LetterStart;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which dead letters. */
final class DeadLetterSelection {
    private static final Set<String> FILTERS = Set.of("event", "reason");

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "Only those that were meant for this topic. Without it: of all topics.")
    private @Nullable String topic;

    @Option(
            names = "--from",
            paramLabel = "PLACE|TIME",
            description = "From a letter on, such as 2/1500 (partition/offset, needs --topic), or since a time.")
    private @Nullable String from;

    @Option(
            names = "--filter",
            paramLabel = "event=ID|reason=TEXT",
            description = "Only of this event, or with this text in the reason. Both may be given.")
    private Map<String, String> filters = Map.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; default ${DEFAULT-VALUE}.")
    private int limit = 1_000;

    LetterQuery query() {
        DemoChecks.between("--limit", limit, 1, Integer.MAX_VALUE);
        filters.keySet().stream()
                .filter(name -> !FILTERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidUse("--filter " + name + " is neither event nor reason");
                });
        List<Topic<?>> topics = topic == null ? DeadLetterTopics.all() : List.of(topicNamed(topic));
        return new LetterQuery(
                topics, start(), filters.getOrDefault("event", ""), filters.getOrDefault("reason", ""), limit);
    }

    /** By its own name or that of its dead letters. */
    static Topic<?> topicNamed(String name) {
        List<Topic<?>> all = DeadLetterTopics.all();
        return all.stream()
                .filter(known ->
                        known.name().equals(name) || known.deadLetters().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidUse("topic " + name + " has no dead letters; those that have are "
                        + String.join(", ", all.stream().map(Topic::name).toList())));
    }

    private LetterStart start() {
        if (from == null) {
            return new LetterStart.Oldest();
        }
        Optional<LetterPlace> place = LetterPlace.parse(from);
        if (place.isPresent()) {
            if (topic == null) {
                throw new InvalidUse("--from " + from + " is a place in one topic; name it with --topic");
            }
            return new LetterStart.At(place.get());
        }
        try {
            return new LetterStart.Since(OffsetDateTime.parse(from).toInstant());
        } catch (DateTimeException e) {
            throw new InvalidUse(
                    "--from " + from + " is neither a place such as 2/1500 nor a time such as 2026-11-23T10:00:00Z");
        }
    }
}
