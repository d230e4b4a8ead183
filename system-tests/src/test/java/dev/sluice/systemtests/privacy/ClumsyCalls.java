package dev.sluice.systemtests.privacy;

import dev.sluice.localstack.identity.PersonalData;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Somebody whose browser sends personal data wherever there is room for it. */
final class ClumsyCalls {
    private final URI event;
    private final PersonalData personal;
    private final List<Integer> answers = new ArrayList<>();

    /** @param event its address at the door */
    ClumsyCalls(URI event, PersonalData personal) {
        this.event = event;
        this.personal = personal;
    }

    /** @return the status of each answer */
    List<Integer> make(String visitToken) throws IOException, InterruptedException {
        String wish = "\"name\":\"" + personal.name() + "\",\"email\":\"" + personal.email() + "\",\"phone\":\""
                + personal.phone() + "\"";
        String key = UUID.randomUUID().toString();
        try (var client = HttpClient.newHttpClient()) {
            book(client, visitToken, key, "{\"best\":{\"quantity\":1}," + wish + "}");
            book(client, visitToken, key + "-2", "{\"seatIds\":[\"" + personal.email() + "\"]," + wish + "}");
            book(client, visitToken, key + "-3", "{" + wish);
            book(client, visitToken, personal.email(), "{\"best\":{\"quantity\":1}}");
            book(client, personal.email(), key + "-4", "{\"best\":{\"quantity\":1}}");
            get(client, visitToken, "/bookings/" + encoded(personal.email()));
            get(client, visitToken, "/line?phone=" + encoded(personal.phone()));
        }
        return answers;
    }

    private void book(HttpClient client, String token, String key, String body)
            throws IOException, InterruptedException {
        send(
                client,
                request("/bookings", token)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private void get(HttpClient client, String token, String path) throws IOException, InterruptedException {
        send(client, request(path, token).GET());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(event + path))
                .header("Authorization", "Bearer " + token)
                .header("User-Agent", personal.name())
                .header("From", personal.email())
                .header("X-Phone", personal.phone());
    }

    private void send(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
        answers.add(client.send(request.build(), BodyHandlers.discarding()).statusCode());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
