package dev.sluice.frontdoor.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Holds JSON against the part of JSON Schema that {@code openapi.yaml} uses; a keyword it does not know is an error. */
final class SchemaCheck {
    private final UnaryOperator<JsonNode> resolve;

    /** @param resolve follows a {@code $ref}, if the schema is one */
    SchemaCheck(UnaryOperator<JsonNode> resolve) {
        this.resolve = resolve;
    }

    /** What is wrong with the value, a line each, with where it is wrong. */
    List<String> complaints(JsonNode schemaOrRef, JsonNode value, String where) {
        JsonNode schema = resolve.apply(schemaOrRef);
        var complaints = new ArrayList<String>();
        schema.properties().forEach(keyword -> {
            if (!holds(keyword.getKey(), keyword.getValue(), schema, value)) {
                complaints.add(where + " breaks " + keyword + " with " + value);
            }
        });
        JsonNode properties = schema.path("properties");
        value.properties().forEach(field -> {
            if (properties.has(field.getKey())) {
                complaints.addAll(
                        complaints(properties.get(field.getKey()), field.getValue(), where + "." + field.getKey()));
            }
        });
        if (schema.has("items")) {
            value.forEach(item -> complaints.addAll(complaints(schema.get("items"), item, where + "[]")));
        }
        return complaints;
    }

    private boolean holds(String keyword, JsonNode rule, JsonNode schema, JsonNode value) {
        return switch (keyword) {
            case "description", "default", "properties", "items" -> true;
            case "type" -> isType(rule.asText(), value);
            case "const" -> rule.equals(value);
            case "enum" -> anyMatch(rule, allowed -> allowed.equals(value));
            case "oneOf" -> count(rule, option -> complaints(option, value, "").isEmpty()) == 1;
            case "required" -> count(rule, name -> !value.has(name.asText())) == 0;
            case "additionalProperties" -> knowsAllFields(schema, value);
            case "pattern" -> Pattern.matches(rule.asText(), value.asText());
            case "format" -> isInstant(value.asText());
            case "minimum" -> value.asLong() >= rule.asLong();
            case "maximum" -> value.asLong() <= rule.asLong();
            case "minItems" -> value.size() >= rule.asInt();
            case "maxItems" -> value.size() <= rule.asInt();
            case "uniqueItems" -> isSet(value);
            default -> throw new IllegalStateException("Teach this check the keyword " + keyword);
        };
    }

    private static boolean isType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalStateException("Teach this check the type " + type);
        };
    }

    private static boolean knowsAllFields(JsonNode schema, JsonNode value) {
        return value.properties().stream()
                .allMatch(field -> schema.path("properties").has(field.getKey()));
    }

    private static boolean isInstant(String text) {
        try {
            return !Instant.parse(text).equals(Instant.MIN);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isSet(JsonNode array) {
        var seen = new HashSet<JsonNode>();
        return count(array, item -> !seen.add(item)) == 0;
    }

    private static boolean anyMatch(JsonNode array, Predicate<JsonNode> predicate) {
        return count(array, predicate) > 0;
    }

    private static int count(JsonNode array, Predicate<JsonNode> predicate) {
        int count = 0;
        for (JsonNode item : array) {
            count += predicate.test(item) ? 1 : 0;
        }
        return count;
    }
}
