package dev.sluice.frontdoor.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.util.Map;
import java.util.function.Consumer;

/** What Helidon refuses by itself, before any route is asked, in the same form as everything else. */
final class HelidonRefusals {
    private HelidonRefusals() {}

    /** @param told hears of each */
    static DirectHandlers handlers(HttpSettings.Limits limits, Consumer<Problem> told) {
        DirectHandler handler = (request, event, status, headers, message) -> {
            Problem problem = problem(status, limits);
            told.accept(problem);
            return response(problem, headers);
        };
        var builder = DirectHandlers.builder();
        for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
            builder.addHandler(event, handler);
        }
        return builder.build();
    }

    static Problem tooLarge(int maxBytes) {
        return Problem.of(ProblemType.BODY_TOO_LARGE, "The body must be at most " + maxBytes + " bytes");
    }

    private static Problem problem(Status status, HttpSettings.Limits limits) {
        return switch (status.code()) {
            case Status.REQUEST_TIMEOUT_408_CODE ->
                Problem.of(ProblemType.REQUEST_TOO_SLOW, "The body did not arrive in time; send all of it at once");
            case Status.REQUEST_ENTITY_TOO_LARGE_413_CODE -> tooLarge(limits.bodyBytes());
            case Status.SERVICE_UNAVAILABLE_503_CODE ->
                Problem.of(
                        ProblemType.SYSTEM_OVERLOAD,
                        "As many requests as allowed are under way; send the same request again later",
                        Map.of(RetryAfter.HEADER, RetryAfter.overload()));
            case Status.INTERNAL_SERVER_ERROR_500_CODE ->
                Problem.of(ProblemType.INTERNAL_ERROR, "It is not your fault, and it has been noted");
            default ->
                Problem.of(
                        ProblemType.BAD_REQUEST,
                        "The request line, the headers (at most " + limits.headerBytes()
                                + " bytes) or the body's framing break the rules of HTTP");
        };
    }

    private static DirectHandler.TransportResponse response(Problem problem, ServerResponseHeaders headers) {
        problem.headers().forEach((name, value) -> headers.set(HeaderNames.create(name), value));
        HeaderName contentType = HeaderNames.CONTENT_TYPE;
        headers.set(contentType, problem.contentType());
        return DirectHandler.TransportResponse.builder()
                .status(Status.create(problem.status()))
                .headers(headers)
                .entity(problem.body())
                .keepAlive(false)
                .build();
    }
}
