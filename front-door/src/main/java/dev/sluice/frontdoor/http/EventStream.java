package dev.sluice.frontdoor.http;

import java.io.IOException;
import java.util.Map;

/** Server-sent events, until whoever writes them has no more to say or the client is gone. */
public record EventStream(Writer writer) implements Answer {
    private static final int OK = 200;

    @Override
    public int status() {
        return OK;
    }

    @Override
    public String contentType() {
        return "text/event-stream";
    }

    @Override
    public Map<String, String> headers() {
        // The second is for proxies that would otherwise collect events into larger answers.
        return Map.of("Cache-Control", "no-store", "X-Accel-Buffering", "no");
    }

    /** Writes the events of one stream; called once, whatever happens, and may take as long as it likes. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(EventSink sink) throws IOException, InterruptedException;
    }
}
