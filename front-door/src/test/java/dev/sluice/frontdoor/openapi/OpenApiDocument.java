package dev.sluice.frontdoor.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The description of the API, as something to hold answers against. Immutable. */
public final class OpenApiDocument {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode root;
    private final SchemaCheck schemas = new SchemaCheck(this::resolve);

    private OpenApiDocument(JsonNode root) {
        this.root = root;
    }

    public static OpenApiDocument load() throws IOException {
        try (InputStream yaml = OpenApiDocument.class.getResourceAsStream("/openapi.yaml")) {
            return new OpenApiDocument(YAML.readTree(Objects.requireNonNull(yaml)));
        }
    }

    /** Such as {@code GET /v1/events/{eventId}/line}. */
    public Set<String> operations() {
        var operations = new LinkedHashSet<String>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry ->
                                operations.add(entry.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** The status codes that an operation documents. */
    public Set<String> statuses(String operation) {
        var statuses = new TreeSet<String>();
        responses(operation).fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    /** The values that a schema's property may have. */
    public List<String> enumeration(String schema, String property) {
        var values = new ArrayList<String>();
        root.at("/components/schemas/" + schema + "/properties/" + property + "/enum")
                .forEach(value -> values.add(value.asText()));
        return values;
    }

    /** The operation whose path fits, if there is one. */
    public Optional<String> operationOf(String method, String path) {
        return operations().stream()
                .filter(operation -> {
                    String[] parts = operation.split(" ", 2);
                    return parts[0].equals(method) && path.matches(parts[1].replaceAll("\\{\\w+}", "[^/]+"));
                })
                .findFirst();
    }

    /** What is undocumented about an answer; nothing, if all is well. An answer of no operation must be a problem. */
    public List<String> complaints(HttpResponse<String> answer) throws JsonProcessingException {
        JsonNode response = operationOf(answer.request().method(), answer.uri().getRawPath())
                .map(operation -> responses(operation).path(Integer.toString(answer.statusCode())))
                .orElseGet(() -> root.at("/components/responses/Problem"));
        if (response.isMissingNode()) {
            return List.of(answer + " is not documented");
        }
        var resolved = resolve(response);
        var complaints = new ArrayList<String>();
        resolved.path("headers")
                .properties()
                .forEach(header ->
                        complaints.addAll(headerComplaints(header.getKey(), resolve(header.getValue()), answer)));
        if (resolved.path("content").isMissingNode()) {
            if (!answer.body().isEmpty()) {
                complaints.add(answer + " has a body");
            }
            return complaints;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        JsonNode content = resolved.path("content").path(type);
        if (content.isMissingNode()) {
            complaints.add(answer + " has the undocumented type " + type);
        } else {
            for (String json : documents(type, answer.body())) {
                complaints.addAll(schemas.complaints(content.path("schema"), JSON.readTree(json), answer.toString()));
            }
        }
        return complaints;
    }

    /** Bodies that an operation shows as examples of what it takes. */
    public List<String> examples(String operation) {
        var examples = new ArrayList<String>();
        form(operation)
                .path("examples")
                .forEach(example -> examples.add(example.path("value").toString()));
        return examples;
    }

    /** Why an operation does not take a JSON body; nothing, if it does. */
    public List<String> complaintsAboutBody(String operation, String body) throws JsonProcessingException {
        return schemas.complaints(form(operation).path("schema"), JSON.readTree(body), operation);
    }

    /** The JSON in a body: all of it, or what its events carry. */
    private static List<String> documents(String type, String body) {
        return type.equals("text/event-stream")
                ? body.lines()
                        .filter(line -> line.startsWith("data: "))
                        .map(line -> line.substring("data: ".length()))
                        .toList()
                : List.of(body);
    }

    private List<String> headerComplaints(String name, JsonNode header, HttpResponse<String> answer) {
        return answer.headers()
                .firstValue(name)
                .map(value -> schemas.complaints(header.path("schema"), TextNode.valueOf(value), answer + " " + name))
                .orElseGet(() -> List.of(answer + " has no header " + name));
    }

    private JsonNode form(String operation) {
        return described(operation).path("requestBody").path("content").path("application/json");
    }

    private JsonNode responses(String operation) {
        return described(operation).path("responses");
    }

    private JsonNode described(String operation) {
        String[] parts = operation.split(" ", 2);
        return root.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }
}
