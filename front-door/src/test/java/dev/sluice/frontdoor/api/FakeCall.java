package dev.sluice.frontdoor.api;

import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A call without a server. Immutable: each {@code with} makes another. */
record FakeCall(Map<String, String> parameters, Map<String, String> headers, String text) implements Call {
    FakeCall {
        parameters = Map.copyOf(parameters);
        headers = Map.copyOf(headers);
    }

    /** For the event, with its token, an idempotency key and JSON. */
    static FakeCall to(String eventId, String token) {
        return new FakeCall(
                Map.of("eventId", eventId),
                Map.of(
                        "authorization", "Bearer " + token,
                        "idempotency-key", "key-1",
                        "content-type", "application/json"),
                "{\"seatIds\":[\"A-1\",\"A-2\"]}");
    }

    FakeCall withHeader(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name.toLowerCase(Locale.ROOT), value);
        return new FakeCall(parameters, more, text);
    }

    FakeCall without(String name) {
        var fewer = new HashMap<>(headers);
        fewer.remove(name.toLowerCase(Locale.ROOT));
        return new FakeCall(parameters, fewer, text);
    }

    FakeCall withParameter(String name, String value) {
        var more = new HashMap<>(parameters);
        more.put(name, value);
        return new FakeCall(more, headers, text);
    }

    FakeCall withBody(String body) {
        return new FakeCall(parameters, headers, body);
    }

    @Override
    public String parameter(String name) {
        return Objects.requireNonNull(parameters.get(name));
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Verdict<byte[]> body() {
        return Verdict.pass(text.getBytes(StandardCharsets.UTF_8));
    }
}
