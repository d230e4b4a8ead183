package dev.sluice.persistencesink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.persistencesink.aws.AwsSettings;
import dev.sluice.persistencesink.aws.AwsSettings.AccessKey;
import dev.sluice.persistencesink.channel.ChannelSettings;
import dev.sluice.persistencesink.channel.ChannelSettings.Log;
import dev.sluice.persistencesink.channel.ChannelSettings.Sns;
import dev.sluice.persistencesink.channel.ChannelSettings.Sqs;
import dev.sluice.persistencesink.channel.ChannelSettings.WebSocket;
import dev.sluice.persistencesink.connection.ConnectionSettings;
import dev.sluice.persistencesink.connection.InMemoryConnections;
import dev.sluice.persistencesink.notification.OutboxSettings;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationSettingsTest {
    private static final AwsSettings DEFAULT =
            new AwsSettings(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofSeconds(3));

    @Test
    void theDefaultsAreThese() {
        assertThat(NotificationSettings.fromEnv(Map.of()))
                .isEqualTo(new NotificationSettings(
                        new OutboxSettings(1, 500, Duration.ofMillis(200), Duration.ofSeconds(30), 10),
                        new Log(),
                        new ConnectionSettings(Optional.empty(), 5, DEFAULT)));
    }

    @Test
    void everyVariableCounts() {
        // Given
        var variables = new HashMap<String, String>();
        variables.put("SLUICE_OUTBOX_DISPATCHERS", "2");
        variables.put("SLUICE_OUTBOX_BATCH_SIZE", "10");
        variables.put("SLUICE_OUTBOX_POLL_INTERVAL_MS", "1000");
        variables.put("SLUICE_OUTBOX_LEASE_MS", "60000");
        variables.put("SLUICE_OUTBOX_MAX_FAILURES", "3");
        variables.put("SLUICE_NOTIFY_CHANNEL", "sqs");
        variables.put("SLUICE_NOTIFY_QUEUE_URL", "https://sqs/notices");
        variables.put("SLUICE_CONNECTION_QUEUE_URL", "https://sqs/connections");
        variables.put("SLUICE_CONNECTIONS_PER_USER", "7");
        variables.put("SLUICE_NOTIFY_TIMEOUT_MS", "500");
        variables.put("SLUICE_SQS_ENDPOINT", "http://emulator");
        variables.put("AWS_REGION", "eu-central-1");
        variables.put("AWS_ACCESS_KEY_ID", "key");
        variables.put("AWS_SECRET_ACCESS_KEY", "hidden");

        // When
        var settings = NotificationSettings.fromEnv(variables);

        // Then
        var aws = new AwsSettings(
                Optional.of("eu-central-1"),
                Optional.of(new AccessKey("key", "hidden")),
                Optional.of(URI.create("http://emulator")),
                Duration.ofMillis(500));
        assertThat(settings)
                .isEqualTo(new NotificationSettings(
                        new OutboxSettings(2, 10, Duration.ofSeconds(1), Duration.ofMinutes(1), 3),
                        new Sqs(URI.create("https://sqs/notices"), aws),
                        new ConnectionSettings(Optional.of(URI.create("https://sqs/connections")), 7, aws)));
        assertThat(settings.toString()).doesNotContain("hidden");
        assertThat(settings.connections()).isEqualTo(3);
    }

    @Test
    void snsAndWebSocketHaveTheirOwnEndpoints() {
        assertThat(ChannelSettings.fromEnv(Map.of(
                        "SLUICE_NOTIFY_CHANNEL", "sns",
                        "SLUICE_NOTIFY_TOPIC_ARN", "arn:aws:sns:eu-central-1:1:t",
                        "SLUICE_SNS_ENDPOINT", "http://emulator")))
                .isEqualTo(new Sns("arn:aws:sns:eu-central-1:1:t", at("http://emulator")));
        assertThat(ChannelSettings.fromEnv(Map.of(
                        "SLUICE_NOTIFY_CHANNEL", "websocket",
                        "SLUICE_NOTIFY_WEBSOCKET_URL", "https://push.example.org/live")))
                .isEqualTo(new WebSocket(at("https://push.example.org/live")));
    }

    private static AwsSettings at(String endpoint) {
        return new AwsSettings(
                Optional.empty(), Optional.empty(), Optional.of(URI.create(endpoint)), Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({
        "pigeon, SLUICE_NOTIFY_CHANNEL",
        "sns, SLUICE_NOTIFY_TOPIC_ARN",
        "sqs, SLUICE_NOTIFY_QUEUE_URL",
        "websocket, SLUICE_NOTIFY_WEBSOCKET_URL"
    })
    void whatIsMissingOrUnknownIsNamed(String channel, String variable) {
        assertThatThrownBy(() -> ChannelSettings.fromEnv(Map.of("SLUICE_NOTIFY_CHANNEL", channel)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining(variable);
    }

    @Test
    void theShortestLeaseCoversTheLongestCall() {
        assertThatThrownBy(() -> OutboxSettings.fromEnv(Map.of("SLUICE_OUTBOX_LEASE_MS", "29999")))
                .isInstanceOf(InvalidSetting.class);
        try (var slowest = new WebSocket(new AwsSettings(
                        Optional.of("eu-central-1"),
                        Optional.of(new AccessKey("key", "hidden")),
                        Optional.of(URI.create("http://127.0.0.1")),
                        Duration.ofSeconds(15)))
                .open(new InMemoryConnections(1))) {
            assertThat(slowest.longestCall()).isLessThan(Duration.ofSeconds(30));
        }
    }
}
