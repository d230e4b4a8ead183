package dev.sluice.salerunner.crowd;

/** What one press of the button led to. */
sealed interface Answer {
    /** 202: the door promised a decision. */
    record Promised(String requestId) implements Answer {}

    record Refused(int status) implements Answer {}

    /** No answer came; whether the request was taken is unknown, and nothing was promised. */
    record Broken(String reason) implements Answer {}
}
