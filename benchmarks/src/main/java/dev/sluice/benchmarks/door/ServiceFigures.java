package dev.sluice.benchmarks.door;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What a service tells of itself on its health port. */
final class ServiceFigures {
    private static final int PATIENCE_MILLIS = 2_000;

    private final URI health;

    ServiceFigures(int port) {
        this.health = URI.create("http://127.0.0.1:" + port);
    }

    /** Also false while nobody listens. */
    boolean isReady() {
        try {
            return open("/readyz").getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** Its metrics in Prometheus' text format. */
    String metrics() throws IOException {
        try (var body = open("/metrics").getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpURLConnection open(String path) throws IOException {
        var connection = (HttpURLConnection) health.resolve(path).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        return connection;
    }
}
