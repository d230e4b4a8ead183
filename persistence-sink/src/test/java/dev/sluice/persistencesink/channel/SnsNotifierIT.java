package dev.sluice.persistencesink.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.persistencesink.channel.Wire.Answer;
import dev.sluice.persistencesink.connection.InMemoryConnections;
import dev.sluice.persistencesink.notification.Delivery;
import dev.sluice.persistencesink.notification.Delivery.Delivered;
import dev.sluice.persistencesink.notification.Delivery.Refused;
import dev.sluice.persistencesink.notification.Delivery.Unavailable;
import dev.sluice.persistencesink.notification.Delivery.Undelivered;
import dev.sluice.persistencesink.notification.Notification;
import dev.sluice.persistencesink.notification.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The SDK's own client against the query protocol of {@code PublishBatch}, as AWS documents it. */
class SnsNotifierIT {
    private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:notices";
    private static final String OK = """
            <PublishBatchResponse xmlns="https://sns.amazonaws.com/doc/2010-03-31/"><PublishBatchResult>
            <Successful>%s</Successful><Failed>%s</Failed>
            </PublishBatchResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></PublishBatchResponse>
            """;
    private static final String ERROR = """
            <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type>
            <Code>%s</Code><Message>m</Message></Error><RequestId>r</RequestId></ErrorResponse>
            """;

    @Test
    void aBatchIsOneCallWithIdsAttributesAndNoText() throws IOException {
        try (var wire = new Wire(asked -> Answer.of(200, OK.formatted(successful("0") + successful("1"), "")))) {
            // When
            var answers = deliver(wire.url("/"), TOPIC, 2);

            // Then
            assertThat(answers).containsExactly(new Delivered(), new Delivered());
            assertThat(wire.asked()).hasSize(1);
            Map<String, String> form = form(wire.asked().getFirst().body());
            assertThat(form)
                    .containsEntry("Action", "PublishBatch")
                    .containsEntry("TopicArn", TOPIC)
                    .containsEntry("PublishBatchRequestEntries.member.1.Id", "0")
                    .doesNotContainKey("PublishBatchRequestEntries.member.1.MessageGroupId")
                    .containsValue("booking.held.v1")
                    .containsValue("event-1");
            assertThat(form.get("PublishBatchRequestEntries.member.2.Message"))
                    .isEqualTo(NotificationMessage.text(notification(1)));
        }
    }

    @Test
    void aFifoTopicGetsTheUserAsGroupAndTheIdAgainstDuplicates() throws IOException {
        try (var wire = new Wire(asked -> Answer.of(200, OK.formatted(successful("0"), "")))) {
            // When
            deliver(wire.url("/"), TOPIC + ".fifo", 1);

            // Then
            assertThat(form(wire.asked().getFirst().body()))
                    .containsEntry("PublishBatchRequestEntries.member.1.MessageGroupId", "user-0")
                    .containsEntry(
                            "PublishBatchRequestEntries.member.1.MessageDeduplicationId",
                            notification(0).id().toString());
        }
    }

    @Test
    void eachEntryHasItsOwnAnswer() throws IOException {
        String failed = failed("1", "InvalidParameter", true)
                + failed("2", "InternalError", false)
                + failed("3", "KMSAccessDenied", true)
                + failed("4", "Throttled", true);
        try (var wire = new Wire(asked -> Answer.of(200, OK.formatted(successful("0"), failed)))) {
            assertThat(deliver(wire.url("/"), TOPIC, 6))
                    .containsExactly(
                            new Delivered(),
                            new Refused("sns:InvalidParameter"),
                            new Undelivered("sns:InternalError"),
                            new Unavailable("sns:KMSAccessDenied"),
                            new Unavailable("sns:Throttled"),
                            new Undelivered("sns:unanswered"));
        }
    }

    @Test
    void aCallThatFailsAsAWholeIsTheChannelsFailureAndIsNotRepeatedHere() throws IOException {
        for (var answer : Map.of(
                        Answer.of(500, ERROR.formatted("InternalFailure")),
                        "sns:InternalFailure",
                        Answer.of(400, ERROR.formatted("Throttling")),
                        "sns:Throttling",
                        Answer.of(403, ERROR.formatted("AuthorizationError")),
                        "sns:AuthorizationError",
                        Answer.of(404, ERROR.formatted("NotFound")),
                        "sns:NotFound",
                        Wire.NEVER,
                        "sns:timeout")
                .entrySet()) {
            try (var wire = new Wire(asked -> answer.getKey())) {
                assertThat(deliver(wire.url("/"), TOPIC, 2)).containsOnly(new Unavailable(answer.getValue()));
                assertThat(wire.asked()).hasSize(1);
            }
        }
    }

    @Test
    void nobodyThereIsTheChannelsFailureToo() throws IOException {
        // Given
        URI gone;
        try (var wire = new Wire(asked -> Wire.NEVER)) {
            gone = wire.url("/");
        }

        // Then
        assertThat(deliver(gone, TOPIC, 2)).containsOnly(new Unavailable("sns:unreachable"));
    }

    private static List<Delivery> deliver(URI endpoint, String topic, int count) {
        var settings = ChannelSettings.fromEnv(Map.of(
                "SLUICE_NOTIFY_CHANNEL", "sns",
                "SLUICE_NOTIFY_TOPIC_ARN", topic,
                "SLUICE_SNS_ENDPOINT", endpoint.toString(),
                "SLUICE_NOTIFY_TIMEOUT_MS", "1500",
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "any",
                "AWS_SECRET_ACCESS_KEY", "any"));
        try (var notifier = settings.open(new InMemoryConnections(1))) {
            return notifier.deliver(IntStream.range(0, count)
                    .mapToObj(SnsNotifierIT::notification)
                    .toList());
        }
    }

    private static Notification notification(int number) {
        return Samples.held("r" + number, "user-" + number);
    }

    private static String successful(String id) {
        return "<member><Id>" + id + "</Id><MessageId>m</MessageId></member>";
    }

    private static String failed(String id, String code, boolean senderFault) {
        return "<member><Id>" + id + "</Id><Code>" + code + "</Code><Message>text</Message><SenderFault>" + senderFault
                + "</SenderFault></member>";
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
