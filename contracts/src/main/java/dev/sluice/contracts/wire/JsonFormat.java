package dev.sluice.contracts.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.sluice.contracts.check.InvalidMessage;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * UTF-8 JSON for one message type. Unknown fields are ignored, so that a newer writer can add some; a missing or wrong
 * field is an {@link InvalidMessage}; the messages check by themselves which fields they need. Thread-safe.
 */
public final class JsonFormat<T> {
    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().recyclerPool(new ThreadBuffers()).build())
            .addModule(InstantModule.create())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // The switch above is for texts in place of numbers; the other way round is a matter of its own.
            .withCoercionConfig(LogicalType.Textual, JsonFormat::onlyTextIsText)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Class<T> type;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    private static void onlyTextIsText(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private JsonFormat(Class<T> type) {
        this.type = type;
        this.reader = MAPPER.readerFor(type);
        // The declared type, not the object's own: else a sealed interface would lose its discriminator.
        this.writer = MAPPER.writerFor(type);
    }

    public static <T> JsonFormat<T> of(Class<T> type) {
        return new JsonFormat<>(type);
    }

    public Class<T> type() {
        return type;
    }

    public byte[] encode(T message) {
        try {
            return writer.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A valid " + type.getSimpleName() + " can always be written", e);
        }
    }

    /** @throws InvalidMessage if the bytes are no JSON or break the type's contract */
    public T decode(byte[] bytes) {
        try {
            T message = reader.readValue(bytes);
            if (message == null) {
                throw new InvalidMessage(type.getSimpleName() + " is null");
            }
            return message;
        } catch (IOException e) {
            throw new InvalidMessage(type.getSimpleName() + ": " + explain(e), e);
        }
    }

    private static String explain(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidMessage invalid) {
                return String.valueOf(invalid.getMessage());
            }
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return "field " + path(mapping) + " is missing or has the wrong type";
        }
        // Jackson's own text quotes the input: it stays in the cause, out of the message.
        return e instanceof JsonMappingException ? "not the expected JSON object" : "not valid JSON";
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
