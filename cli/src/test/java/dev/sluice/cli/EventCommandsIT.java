package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.salerunner.system.Operator;
import dev.sluice.salerunner.system.WholeSystem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An event's life as its operator types it, on a whole system. */
@ExtendWith(LocalStackExtension.class)
class EventCommandsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String EVENT = "gala";
    private static final String FILE = """
            event: gala
            currency: EUR
            sale:
              opensAt: 2026-01-01T10:00:00Z
              gate: {ratePerSecond: 50, burst: 5}
              perUserLimit: 4
              holdSeconds: 180
              lineLimit: 1000
            sections:
              - section: A
                price: 100
                rows:
                  - rows: 1-2
                    seats: 1-10
            """;

    private WholeSystem system;

    @BeforeEach
    void start(LocalStack stack) {
        system = WholeSystem.start(stack, 0);
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void anEventGoesFromItsFileToItsArchive(@TempDir Path folder) throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("gala.yaml"), FILE);
        Path token = Files.writeString(folder.resolve("token"), new Operator(system).token() + "\n");
        String door = system.door().toString();

        // When it is imported, published and announced
        assertThat(type("event", "import", file.toString())).isEqualTo("""
                        created event gala
                          seats: 20 created, 0 changed, 0 blocked, 0 left alone
                        next: sluice event publish gala
                        """);
        assertThat(type("event", "publish", EVENT)).isEqualTo("gala: 20 seats published; the log has all 20\n");
        assertThat(type("event", "announce", EVENT, "--door", door, "--token-file", token.toString()))
                .isEqualTo("event gala is announced: 20 seats, 50 people a second from 2026-01-01T10:00:00Z on\n");

        // And then changed
        Files.writeString(file, FILE.replace("seats: 1-10", "seats: 1-9"));
        assertThat(type("event", "import", "--dry-run", file.toString())).isEqualTo("""
                        would change event gala
                          - seat A-1-10 status AVAILABLE -> BLOCKED
                          - seat A-2-10 status AVAILABLE -> BLOCKED
                          seats: 0 created, 0 changed, 2 blocked, 18 left alone
                          blocked are those that the file does not have any more; holds and sales of them stand
                        nothing was written
                        """);
        assertThat(type("event", "import", file.toString())).startsWith("changed event gala\n");
        await().atMost(PATIENCE)
                .until(() -> type("event", "show", EVENT)
                        .contains("section A        20 seats, 18 for sale, 0 not published, EUR 100 to 100"));

        // Then it is archived once it is closed
        assertThat(TypedCommand.run(system.environment(), "event", "archive", EVENT)
                        .out())
                .startsWith("event gala cannot be archived:\n  its sale is OPEN; close it first\n");
        closeSale();
        await().atMost(PATIENCE)
                .until(() -> TypedCommand.run(system.environment(), "event", "archive", EVENT)
                                .exitCode()
                        == 0);
        assertThat(type("event", "archive", EVENT)).startsWith("event gala was already archived\n  requests decided");
        assertThat(type("dlq", "list")).isEqualTo("no dead letters\n");
    }

    @Test
    void theSinkSaysWhetherItNeedsAnybody() {
        assertThat(type("sink", "migrate")).isEqualTo("the schema is up to date\n");
        assertThat(type("sink", "stopped")).isEqualTo("no event is stopped\n");
        assertThat(type("sink", "parked")).isEqualTo("no notification is parked\n");
        assertThat(type("sink", "retry", "sns:NotFound")).isEqualTo("0 notifications due again\n");

        var released = TypedCommand.run(system.environment(), "sink", "release", EVENT);
        assertThat(released.exitCode()).isEqualTo(1);
        assertThat(released.out()).isEqualTo("event gala is not stopped\n");
    }

    private String type(String... arguments) {
        var typed = TypedCommand.run(system.environment(), arguments);
        assertThat(typed.err()).isEmpty();
        assertThat(typed.exitCode()).isZero();
        return typed.out();
    }

    private void closeSale() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(system.door().resolve("/v1/events/" + EVENT + "/sale/close"))
                .header("Authorization", "Bearer " + new Operator(system).token())
                .POST(BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }
}
