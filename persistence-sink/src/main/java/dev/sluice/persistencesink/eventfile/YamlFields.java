package dev.sluice.persistencesink.eventfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The fields of a map in a YAML file. */
record YamlFields(YamlElement map, Map<String, YamlElement> byName) {
    static YamlFields of(YamlElement map, MappingNode node, List<String> allowed) {
        var byName = new HashMap<String, YamlElement>();
        for (NodeTuple entry : node.getValue()) {
            String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            var key = new YamlElement(entry.getKeyNode(), map.path(), map.mistakes());
            if (!allowed.contains(name)) {
                key.mistake("unknown field '" + name + "'; there are " + String.join(", ", allowed));
            } else if (byName.put(name, new YamlElement(entry.getValueNode(), path(map, name), map.mistakes()))
                    != null) {
                key.mistake("field '" + name + "' is there twice");
            }
        }
        return new YamlFields(map, byName);
    }

    private static String path(YamlElement map, String name) {
        return map.path().isEmpty() ? name : map.path() + "." + name;
    }

    Optional<YamlElement> optional(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** A mistake if it is not there. */
    Optional<YamlElement> required(String name) {
        Optional<YamlElement> field = optional(name);
        if (field.isEmpty()) {
            map.mistake("field '" + name + "' is missing");
        }
        return field;
    }
}
