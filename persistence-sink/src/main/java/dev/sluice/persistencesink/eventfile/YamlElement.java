package dev.sluice.persistencesink.eventfile;

import dev.sluice.contracts.check.Check;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A piece of a YAML file and where it stands. Scalars are taken as the text they are, so that {@code no} and {@code 010}
 * are names like any other; nothing is constructed from tags. Each question that has no answer leaves a mistake.
 */
record YamlElement(Node node, String path, Mistakes mistakes) {
    /** Room for a million seats that are listed one by one. */
    private static final int MAX_CHARACTERS = 64 * 1024 * 1024;

    static Optional<YamlElement> root(String yaml, Mistakes mistakes) {
        var options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        try {
            @Nullable Node root = new Yaml(options).compose(new StringReader(yaml));
            if (root == null) {
                mistakes.add(1, 1, "the file is empty");
            }
            return Optional.ofNullable(root).map(node -> new YamlElement(node, "", mistakes));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            mistakes.add(mark.getLine() + 1, mark.getColumn() + 1, "not valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            String text = String.valueOf(e.getMessage());
            mistakes.add(1, 1, "not valid YAML: " + text.lines().findFirst().orElse(text));
        }
        return Optional.empty();
    }

    /** The fields of a map; any that is not allowed is a mistake. */
    Optional<YamlFields> fields(String... allowed) {
        if (node instanceof MappingNode map) {
            return Optional.of(YamlFields.of(this, map, List.of(allowed)));
        }
        mistake("must be a map of " + String.join(", ", allowed));
        return Optional.empty();
    }

    /** What a list has, at least one; empty after a mistake. */
    List<YamlElement> items() {
        if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
            mistake("must be a list with at least one entry");
            return List.of();
        }
        var items = new ArrayList<YamlElement>();
        for (Node item : list.getValue()) {
            items.add(new YamlElement(item, path + "[" + items.size() + "]", mistakes));
        }
        return items;
    }

    /** Itself if it is no list. */
    List<YamlElement> itemsOrItself() {
        return node instanceof SequenceNode ? items() : List.of(this);
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    Optional<String> text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        mistake("must be a single value");
        return Optional.empty();
    }

    Optional<String> id() {
        Optional<String> text = text();
        if (text.isPresent() && !Check.isId(text.get())) {
            mistake("'" + text.get() + "' must be 1 to " + Check.MAX_ID_LENGTH + " of A-Z a-z 0-9 _ -");
            return Optional.empty();
        }
        return text;
    }

    Optional<Long> number(long min, long max) {
        return text().flatMap(text -> {
            try {
                long number = Long.parseLong(text);
                if (number >= min && number <= max) {
                    return Optional.of(number);
                }
            } catch (NumberFormatException e) {
                // Same complaint as for one out of range, below.
            }
            mistake("'" + text + "' must be a whole number from " + min + " to " + max);
            return Optional.empty();
        });
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    void mistake(String text) {
        mistakes.add(line(), node.getStartMark().getColumn() + 1, path.isEmpty() ? text : path + ": " + text);
    }
}
