package dev.sluice.frontdoor.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads each call to its endpoint, and whatever has none to a problem. */
final class HelidonRouting implements Consumer<HttpRouting.Builder> {
    private static final Logger LOG = LoggerFactory.getLogger(HelidonRouting.class);

    private final List<Route> routes;
    private final HelidonBodies bodies;
    private final Consumer<ProblemType> refusals;

    /** @param refusals hears of every problem that is answered */
    HelidonRouting(List<Route> routes, HelidonBodies bodies, Consumer<ProblemType> refusals) {
        this.routes = routes;
        this.bodies = bodies;
        this.refusals = refusals;
    }

    /** The first match counts, so the exact ones come first. */
    @Override
    public void accept(HttpRouting.Builder routing) {
        var methods = new LinkedHashMap<String, String>();
        for (Route route : routes) {
            routing.route(Method.create(route.method()), route.path(), handler(route.endpoint()));
            methods.merge(route.path(), route.method(), (first, second) -> first + ", " + second);
        }
        methods.forEach((path, allowed) -> routing.any(path, handler(call -> wrongMethod(allowed))));
        routing.any(handler(call -> unknownPath()));
    }

    private static Problem wrongMethod(String allowed) {
        return Problem.of(ProblemType.METHOD_NOT_ALLOWED, "Allowed here: " + allowed, Map.of("Allow", allowed));
    }

    private static Problem unknownPath() {
        return Problem.of(ProblemType.UNKNOWN_PATH, "Look at the path: every URL of this API starts with /v1/events/");
    }

    private Handler handler(Endpoint endpoint) {
        return (request, response) -> {
            Answer answer = answer(endpoint, new HelidonCall(request, bodies.read(request)));
            if (answer instanceof Problem problem) {
                refusals.accept(problem.type());
            }
            send(answer, response);
        };
    }

    private static Answer answer(Endpoint endpoint, Call call) {
        try {
            return endpoint.answer(call);
        } catch (RuntimeException e) {
            String incident = UUID.randomUUID().toString();
            LOG.atError().addKeyValue("incident", incident).setCause(e).log("call failed");
            return Problem.incident(incident);
        }
    }

    private static void send(Answer answer, ServerResponse response) {
        response.status(Status.create(answer.status()));
        answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        response.header(HeaderNames.CONTENT_TYPE, answer.contentType());
        response.header("X-Content-Type-Options", "nosniff");
        switch (answer) {
            case Answer.Complete complete -> response.send(complete.body());
            case EventStream events -> stream(events.writer(), response);
        }
    }

    private static void stream(EventStream.Writer events, ServerResponse response) {
        try (var out = response.outputStream()) {
            events.writeTo(new EventSink(out));
        } catch (IOException e) {
            throw new CloseConnectionException("The client went away", e);
        } catch (InterruptedException e) {
            throw new CloseConnectionException("The server stops", e);
        }
    }
}
