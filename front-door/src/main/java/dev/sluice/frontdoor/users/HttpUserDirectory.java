package dev.sluice.frontdoor.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.wire.JsonFormat;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A directory that answers {@code GET} with {@code {"membershipLevel": "gold", "verified": true}}, or 404. Whatever else
 * its record holds is not read. Follows no redirects: the subject is for the directory alone.
 */
public final class HttpUserDirectory implements UserDirectory, AutoCloseable {
    private static final JsonFormat<UserRecord> FORMAT = JsonFormat.of(UserRecord.class);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final DirectorySettings settings;
    private final HttpClient client;

    /** What is read of a user's record. */
    record UserRecord(
            @JsonProperty(required = true) String membershipLevel,
            @JsonProperty(required = true) boolean verified) {}

    private HttpUserDirectory(DirectorySettings settings, HttpClient client) {
        this.settings = settings;
        this.client = client;
    }

    public static HttpUserDirectory at(DirectorySettings settings) {
        var client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new HttpUserDirectory(settings, client);
    }

    @Override
    public Optional<Standing> find(String subject) {
        // In a path a plus is a plus.
        String escaped = URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
        var uri = URI.create(settings.url().replace(DirectorySettings.SUBJECT, escaped));
        var request =
                HttpRequest.newBuilder(uri).header("Accept", "application/json").build();
        // Not the request's own timeout, which ends with the headers: a body may drip.
        var answer = client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return read(answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw new DirectoryFailed("The user directory does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryFailed("The user directory was not waited for", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static Optional<Standing> read(HttpResponse<byte[]> answer) {
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        if (answer.statusCode() != OK) {
            throw new DirectoryFailed("The user directory answers " + answer.statusCode());
        }
        try {
            UserRecord user = FORMAT.decode(answer.body());
            return Optional.of(new Standing(user.membershipLevel(), user.verified()));
        } catch (InvalidMessage e) {
            throw new DirectoryFailed("The user directory's answer cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
