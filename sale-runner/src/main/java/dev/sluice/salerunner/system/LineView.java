package dev.sluice.salerunner.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The line as the front door shows it to everybody. */
final class LineView {
    private static final int OK = 200;
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final String OPEN = "\"state\":\"OPEN\"";

    private final HttpRequest request;

    LineView(URI door, String eventId, String visitToken) {
        this.request = HttpRequest.newBuilder(door.resolve("/v1/events/" + eventId + "/line"))
                .header("Authorization", "Bearer " + visitToken)
                .build();
    }

    void awaitOpen(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        String last = "nothing";
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() == OK && answer.body().contains(OPEN)) {
                    return;
                }
                last = answer.statusCode() + " " + answer.body();
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (IOException e) {
            throw new SaleCannotOpen("the front door does not answer: " + e);
        }
        throw new SaleCannotOpen("the sale did not open within " + patience.toSeconds() + " s; the door said " + last);
    }
}
