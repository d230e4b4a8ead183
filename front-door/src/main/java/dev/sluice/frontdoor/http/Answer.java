package dev.sluice.frontdoor.http;

import java.util.Map;

/** What a call gets back: what it asked for, at once or bit by bit, or why not. */
public sealed interface Answer permits Answer.Complete, EventStream {
    int status();

    String contentType();

    /** Besides {@code Content-Type} and {@code Content-Length}. */
    Map<String, String> headers();

    /** One that is all there. */
    sealed interface Complete extends Answer permits Reply, Document, Problem {
        /** UTF-8. */
        byte[] body();
    }
}
