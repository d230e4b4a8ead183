package dev.sluice.localstack.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * An OpenID issuer on 127.0.0.1 that signs whatever it is asked to: {@code GET /keys} has its public keys, and
 * {@link #token} makes tokens. For tests and the demo only; never to be trusted by a door that others can reach.
 * Thread-safe.
 */
public final class LocalIssuer implements AutoCloseable {
    /** The {@code aud} of its tokens. */
    public static final String AUDIENCE = "sluice";

    private static final int OK = 200;

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile SigningKey key = SigningKey.generate();

    private LocalIssuer(HttpServer server) {
        this.server = server;
    }

    public static LocalIssuer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new LocalIssuer(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/keys", issuer::sendKeys);
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException("The local issuer cannot listen", e);
        }
    }

    private void sendKeys(HttpExchange call) throws IOException {
        fetches.incrementAndGet();
        byte[] keys = ("{\"keys\":[" + key.toJson() + "]}").getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/jwk-set+json");
        call.sendResponseHeaders(OK, keys.length);
        call.getResponseBody().write(keys);
        call.close();
    }

    /** The {@code iss} of its tokens. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public URI keys() {
        return URI.create(issuer() + "/keys");
    }

    /** How often its keys were fetched. */
    public int fetches() {
        return fetches.get();
    }

    /** Signs with a new key from now on and forgets the old one. */
    public void rotate() {
        key = SigningKey.generate();
    }

    /** What a front door needs to trust it, in environment variables; the secret is as public as this file. */
    public Map<String, String> environment() {
        return Map.of(
                "SLUICE_OIDC_ISSUER",
                issuer(),
                "SLUICE_OIDC_KEYS_URL",
                keys().toString(),
                "SLUICE_OIDC_AUDIENCE",
                AUDIENCE,
                "SLUICE_USER_ID_SECRET",
                "a-local-secret-that-everybody-may-know");
    }

    /** With the personal data that a real issuer would put in, so that it shows if any of that gets further than the door. */
    public String token(Person person) {
        return token(person, issuer(), AUDIENCE);
    }

    /** With another issuer's name or for another audience. */
    public String token(Person person, String issuer, String audience) {
        Instant now = Instant.now();
        var claims = new StringBuilder("{\"iss\":" + quoted(issuer) + ",\"aud\":" + quoted(audience) + ",\"sub\":"
                + quoted(person.subject()) + ",\"iat\":" + now.getEpochSecond() + ",\"exp\":"
                + now.plus(person.lifetime()).getEpochSecond());
        var personal = PersonalData.of(person.subject());
        claims.append(",\"name\":" + quoted(personal.name()) + ",\"email\":" + quoted(personal.email())
                + ",\"phone_number\":" + quoted(personal.phone()));
        person.membershipLevel()
                .ifPresent(level -> claims.append(",\"membership_level\":").append(quoted(level)));
        person.verified().ifPresent(verified -> claims.append(",\"verified\":").append(verified));
        String roles = person.roles().stream().map(LocalIssuer::quoted).collect(Collectors.joining(","));
        return key.sign(claims + ",\"roles\":[" + roles + "]}");
    }

    private static String quoted(String text) {
        if (text.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\')) {
            throw new IllegalArgumentException("Text for a token must need no escaping");
        }
        return '"' + text + '"';
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
