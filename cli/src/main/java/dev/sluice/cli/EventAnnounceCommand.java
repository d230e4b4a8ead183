package dev.sluice.cli;

import dev.sluice.persistencesink.inventory.EventView;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sluice event announce EVENT}. */
@Command(
        name = "announce",
        mixinStandardHelpOptions = true,
        description = "Tells the front door how the event is to be sold, as the database has it from the event file.")
final class EventAnnounceCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final Console console;

    @Parameters(index = "0", paramLabel = "EVENT", description = "The event's id.")
    private String eventId = "";

    @Option(
            names = "--door",
            required = true,
            paramLabel = "URL",
            description = "A front door, such as https://tickets.example.org.")
    private URI door = URI.create("");

    @Option(
            names = "--token-file",
            paramLabel = "F",
            description = "A file with the operator's token; without it SLUICE_OPERATOR_TOKEN.")
    private @Nullable Path tokenFile;

    EventAnnounceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (door.getHost() == null) {
            throw new InvalidUse("--door " + door + " is no URL such as https://tickets.example.org");
        }
        String token = OperatorToken.find(tokenFile, console);
        var announcement = Announcement.of(EventView.read(console.variables(), eventId));
        HttpResponse<String> answer = put(announcement, token);
        if (answer.statusCode() != OK) {
            throw new InvalidUse("the front door answered " + answer.statusCode() + " " + answer.body());
        }
        console.print(
                "event %s is announced: %,d seats, %,d people a second from %s on",
                eventId, announcement.capacity(), announcement.ratePerSecond(), announcement.opensAt());
        return 0;
    }

    private HttpResponse<String> put(Announcement announcement, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(door.resolve("/v1/events/" + eventId + "/sale"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(announcement.json()))
                .build();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new InvalidUse("the front door " + door + " does not answer", e);
        }
    }
}
