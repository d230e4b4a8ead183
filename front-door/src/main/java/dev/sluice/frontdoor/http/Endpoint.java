package dev.sluice.frontdoor.http;

/** Answers calls, many at a time, each on a virtual thread of its own; may block. */
@FunctionalInterface
public interface Endpoint {
    Answer answer(Call call);
}
