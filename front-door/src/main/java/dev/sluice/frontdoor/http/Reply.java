package dev.sluice.frontdoor.http;

import dev.sluice.contracts.wire.JsonFormat;
import java.util.Map;

/** Success, with JSON. */
public record Reply(int status, Map<String, String> headers, Json<?> content) implements Answer.Complete {
    public Reply {
        headers = Map.copyOf(headers);
    }

    public static <T> Reply json(int status, Map<String, String> headers, JsonFormat<T> format, T content) {
        return new Reply(status, headers, new Json<>(format, content));
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public byte[] body() {
        return content.bytes();
    }

    /** A value and how it is written. */
    public record Json<T>(JsonFormat<T> format, T value) {
        byte[] bytes() {
            return format.encode(value);
        }
    }
}
