package dev.sluice.frontdoor.http;

import java.util.Map;

/**
 * Success, with bytes that were encoded before and may serve many calls.
 *
 * @param body never changed
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers, and a copy for each call is what this avoids
public record Document(int status, String contentType, Map<String, String> headers, byte[] body)
        implements Answer.Complete {
    public Document {
        headers = Map.copyOf(headers);
    }

    public static Document json(int status, Map<String, String> headers, byte[] body) {
        return new Document(status, "application/json", headers, body);
    }
}
