package dev.sluice.salerunner.system;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Calls the front door, and waits while it says that it is not ready yet. Thread-safe. */
final class DoorCalls implements AutoCloseable {
    private static final int NOT_READY = 503;
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final int CONNECTIONS = 100;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private final Duration patience;

    DoorCalls(Duration patience) {
        this.patience = patience;
    }

    /**
     * @param status the only one that will do
     * @throws SaleCannotOpen if it is another, or 503 for longer than {@code patience}
     */
    String body(HttpRequest request, int status) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        HttpResponse<String> answer = send(request);
        while (answer.statusCode() == NOT_READY && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            answer = send(request);
        }
        if (answer.statusCode() != status) {
            throw new SaleCannotOpen(request.method() + " " + request.uri().getPath() + " was answered "
                    + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        connections.acquire();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new SaleCannotOpen("the front door does not answer: " + e);
        } finally {
            connections.release();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
