package dev.sluice.frontdoor.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/** A call as Helidon received it, its body read as far as it is allowed to go. */
final class HelidonCall implements Call {
    private final ServerRequest request;
    private final Verdict<byte[]> body;

    HelidonCall(ServerRequest request, Verdict<byte[]> body) {
        this.request = request;
        this.body = body;
    }

    @Override
    public String parameter(String name) {
        return request.path().pathParameters().get(name);
    }

    @Override
    public Optional<String> header(String name) {
        return request.headers().first(HeaderNames.create(name));
    }

    @Override
    public Verdict<byte[]> body() {
        return body;
    }
}
