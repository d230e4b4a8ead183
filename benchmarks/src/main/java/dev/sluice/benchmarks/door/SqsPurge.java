package dev.sluice.benchmarks.door;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Empties a queue: one unsigned call, which an emulator does not mind. */
final class SqsPurge {
    private SqsPurge() {}

    static void run(URI endpoint, URI queue) throws IOException {
        var call = (HttpURLConnection) endpoint.resolve("/").toURL().openConnection();
        call.setRequestMethod("POST");
        call.setDoOutput(true);
        call.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
        call.setRequestProperty("X-Amz-Target", "AmazonSQS.PurgeQueue");
        try (var body = call.getOutputStream()) {
            body.write(("{\"QueueUrl\": \"" + queue + "\"}").getBytes(StandardCharsets.UTF_8));
        }
        if (call.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IllegalStateException("the queue could not be emptied: " + call.getResponseCode());
        }
    }
}
