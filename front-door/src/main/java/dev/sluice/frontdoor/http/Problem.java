package dev.sluice.frontdoor.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sluice.contracts.wire.JsonFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refusal, as RFC 9457 has it.
 *
 * @param detail one line: what is wrong with this call and what would be right; repeats nothing the caller sent
 * @param instance a URI for this one occurrence, if somebody may have to look for it
 */
public record Problem(ProblemType type, String detail, Map<String, String> headers, Optional<String> instance)
        implements Answer.Complete {
    private static final JsonFormat<Document> FORMAT = JsonFormat.of(Document.class);

    public Problem {
        headers = Map.copyOf(headers);
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of(), Optional.empty());
    }

    public static Problem of(ProblemType type, String detail, Map<String, String> headers) {
        return new Problem(type, detail, headers, Optional.empty());
    }

    /** @param incident by which the log line is found that says what happened */
    static Problem incident(String incident) {
        return new Problem(
                ProblemType.INTERNAL_ERROR,
                "It is not your fault, and it has been noted as incident " + incident,
                Map.of(),
                Optional.of("urn:sluice:incident:" + incident));
    }

    @Override
    public int status() {
        return type.status();
    }

    @Override
    public String contentType() {
        return "application/problem+json";
    }

    @Override
    public byte[] body() {
        return FORMAT.encode(new Document(type.uri(), type.title(), type.status(), detail, instance.orElse(null)));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(
            String type,
            String title,
            int status,
            String detail,
            @Nullable String instance) {}
}
