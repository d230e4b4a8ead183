package dev.sluice.salerunner.crowd;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** The button a buyer presses: one booking over HTTP, sent again with the same key while the door is overloaded. */
public final class BookingButton implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ACCEPTED = 202;
    private static final int OVERLOADED = 503;
    private static final int MAX_ATTEMPTS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** As many as a load balancer in front would hold. Both ends of each are files of this one process. */
    private static final int CONNECTIONS = 1000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private final URI bookings;
    private final UnaryOperator<String> visitToken;

    /** @param visitToken the token of a user id */
    public BookingButton(URI door, String eventId, UnaryOperator<String> visitToken) {
        this.bookings = door.resolve("/v1/events/" + eventId + "/bookings");
        this.visitToken = visitToken;
    }

    Answer press(BuyerPlan plan) {
        HttpRequest request = request(plan);
        try {
            for (int attempt = 1; ; attempt++) {
                HttpResponse<byte[]> response = send(request);
                if (response.statusCode() == ACCEPTED) {
                    return new Answer.Promised(
                            JSON.readTree(response.body()).path("requestId").asText());
                }
                if (response.statusCode() != OVERLOADED || attempt == MAX_ATTEMPTS) {
                    return new Answer.Refused(response.statusCode());
                }
                waitAsTold(response);
            }
        } catch (IOException e) {
            return new Answer.Broken(String.valueOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Broken("interrupted");
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        connections.acquire();
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } finally {
            connections.release();
        }
    }

    private HttpRequest request(BuyerPlan plan) {
        return HttpRequest.newBuilder(bookings)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + visitToken.apply(plan.userId()))
                .header("Idempotency-Key", plan.idempotencyKey())
                .POST(BodyPublishers.ofByteArray(body(plan)))
                .build();
    }

    private static byte[] body(BuyerPlan plan) {
        try {
            Map<String, ?> wish = plan.best() == 0
                    ? Map.of("seatIds", plan.seatIds())
                    : Map.of("best", Map.of("quantity", plan.best()));
            return JSON.writeValueAsBytes(wish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void waitAsTold(HttpResponse<?> response) {
        long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
        LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
    }

    @Override
    public void close() {
        client.close();
    }
}
