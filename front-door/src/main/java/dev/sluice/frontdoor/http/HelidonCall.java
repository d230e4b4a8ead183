package dev.sluice.frontdoor.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A call as Helidon received it, its body read as far as it is allowed to go. */
final class HelidonCall implements Call {
    private static final byte[] NO_BODY = new byte[0];

    private final ServerRequest request;
    private final Verdict<byte[]> body;

    private HelidonCall(ServerRequest request, Verdict<byte[]> body) {
        this.request = request;
        this.body = body;
    }

    static HelidonCall read(ServerRequest request, int maxBodyBytes) {
        return new HelidonCall(request, readBody(request, maxBodyBytes));
    }

    private static Verdict<byte[]> readBody(ServerRequest request, int maxBytes) {
        if (!request.content().hasEntity()) {
            return Verdict.pass(NO_BODY);
        }
        try (InputStream entity = request.content().inputStream()) {
            byte[] bytes = entity.readNBytes(maxBytes + 1);
            return bytes.length <= maxBytes ? Verdict.pass(bytes) : Verdict.refuse(HelidonRefusals.tooLarge(maxBytes));
        } catch (IOException e) {
            throw new UncheckedIOException("The client went away in the middle of its body", e);
        }
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
