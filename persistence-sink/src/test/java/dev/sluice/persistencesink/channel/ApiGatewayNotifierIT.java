package dev.sluice.persistencesink.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.persistencesink.channel.Wire.Answer;
import dev.sluice.persistencesink.channel.Wire.Asked;
import dev.sluice.persistencesink.connection.ConnectionChange.Connected;
import dev.sluice.persistencesink.connection.InMemoryConnections;
import dev.sluice.persistencesink.notification.Delivery;
import dev.sluice.persistencesink.notification.Delivery.Delivered;
import dev.sluice.persistencesink.notification.Delivery.Refused;
import dev.sluice.persistencesink.notification.Delivery.Unavailable;
import dev.sluice.persistencesink.notification.Delivery.Undelivered;
import dev.sluice.persistencesink.notification.Samples;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SDK's own client against {@code POST /{stage}/@connections/{id}}, as AWS documents it. */
class ApiGatewayNotifierIT {
    private static final Answer OK = Answer.of(200, "");
    private static final Answer GONE = error(410, "GoneException");

    private final Map<String, Answer> answers = new HashMap<>();
    private final InMemoryConnections connections = new InMemoryConnections(5);

    @Test
    void everyConnectionOfTheUserGetsTheMessage() throws IOException {
        // Given
        listens("user-1", "Abc12=", "Def34=");
        listens("user-2", "Ghi56=");
        try (var wire = new Wire(this::answer)) {
            // When
            var delivered = deliver(wire.url("/live"), "user-1");

            // Then
            assertThat(delivered).isEqualTo(new Delivered());
            assertThat(wire.asked()).extracting(Asked::method).containsOnly("POST");
            assertThat(wire.asked())
                    .extracting(Asked::path)
                    .containsExactlyInAnyOrder("/live/@connections/Abc12%3D", "/live/@connections/Def34%3D");
            assertThat(wire.asked())
                    .extracting(Asked::body)
                    .containsOnly(NotificationMessage.text(Samples.held("r1", "user-1")));
        }
    }

    @Test
    void whoListensNowhereIsNotTold() throws IOException {
        try (var wire = new Wire(this::answer)) {
            assertThat(deliver(wire.url("/live"), "user-1")).isEqualTo(new Delivered());
            assertThat(wire.asked()).isEmpty();
        }
    }

    @Test
    void aConnectionThatIsGoneIsRemovedAndCountsForNothing() throws IOException {
        // Given
        listens("user-1", "gone", "open");
        answers.put("gone", GONE);
        try (var wire = new Wire(this::answer)) {
            // When
            var delivered = deliver(wire.url("/live"), "user-1");

            // Then
            assertThat(delivered).isEqualTo(new Delivered());
            assertThat(connections.of(Set.of("user-1"))).containsEntry("user-1", List.of("open"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "429, LimitExceededException, unavailable",
        "403, ForbiddenException, unavailable",
        "404, NotFoundException, unavailable",
        "500, InternalServerError, undelivered",
        "503, ServiceUnavailable, undelivered",
        "400, BadRequestException, refused",
        "413, PayloadTooLargeException, refused"
    })
    void eachStatusHasItsMeaningAndIsNotRepeatedHere(int status, String code, String meaning) throws IOException {
        // Given
        listens("user-1", "c1");
        answers.put("c1", error(status, code));
        String reason = "websocket:" + code;
        Map<String, Delivery> meanings = Map.of(
                "unavailable", new Unavailable(reason),
                "undelivered", new Undelivered(reason),
                "refused", new Refused(reason));
        try (var wire = new Wire(this::answer)) {
            // Then
            assertThat(deliver(wire.url("/live"), "user-1")).isEqualTo(meanings.get(meaning));
            assertThat(wire.asked()).hasSize(1);
        }
    }

    @Test
    void whatFailsAnywhereForNowIsPostedAgainAndWhatIsRefusedSomewhereIsNot() throws IOException {
        // Given
        listens("user-1", "open", "slow");
        listens("user-2", "open2", "refusing");
        answers.put("slow", Wire.NEVER);
        answers.put("refusing", error(413, "PayloadTooLargeException"));
        try (var wire = new Wire(this::answer)) {
            assertThat(deliver(wire.url("/live"), "user-1")).isEqualTo(new Undelivered("websocket:timeout"));
            assertThat(deliver(wire.url("/live"), "user-2")).isEqualTo(new Delivered());
        }
    }

    @Test
    void nobodyThereIsTheChannelsFailure() throws IOException {
        // Given
        listens("user-1", "c1");
        URI gone;
        try (var wire = new Wire(this::answer)) {
            gone = wire.url("/live");
        }

        // Then
        assertThat(deliver(gone, "user-1")).isEqualTo(new Unavailable("websocket:unreachable"));
    }

    private void listens(String userId, String... connectionIds) {
        for (String connectionId : connectionIds) {
            connections.apply(List.of(new Connected(connectionId, userId, Instant.now())));
        }
    }

    private Answer answer(Asked asked) {
        return answers.getOrDefault(asked.path().substring(asked.path().lastIndexOf('/') + 1), OK);
    }

    private static Answer error(int status, String code) {
        return new Answer(status, Map.of("x-amzn-ErrorType", code), "{\"message\":\"m\"}");
    }

    private Delivery deliver(URI endpoint, String userId) {
        var settings = ChannelSettings.fromEnv(Map.of(
                "SLUICE_NOTIFY_CHANNEL", "websocket",
                "SLUICE_NOTIFY_WEBSOCKET_URL", endpoint.toString(),
                "SLUICE_NOTIFY_TIMEOUT_MS", "1500",
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "any",
                "AWS_SECRET_ACCESS_KEY", "any"));
        try (var notifier = settings.open(connections)) {
            return notifier.deliver(List.of(Samples.held("r1", userId))).getFirst();
        }
    }
}
