package dev.sluice.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.frontdoor.api.WaitingRules;
import dev.sluice.frontdoor.envelope.EnvelopeSettings;
import dev.sluice.frontdoor.envelope.SqsSettings;
import dev.sluice.frontdoor.http.HttpSettings;
import dev.sluice.servicekit.settings.Environment;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrontDoorSettingsTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Map<String, String> REQUIRED = Map.of(
            "SLUICE_VISIT_TOKEN_SECRET", SECRET,
            "SLUICE_REQUEST_QUEUE_URL", "https://sqs.local/1/requests.fifo",
            "SLUICE_KAFKA_BOOTSTRAP", "kafka:9092",
            "AWS_REGION", "eu-west-1");

    private static final AccessSettings NO_ACCESS = AccessSettings.fromEnv(Environment.of(Map.of()));

    private static FrontDoorSettings with(Map<String, String> more) {
        var variables = new HashMap<>(REQUIRED);
        variables.putAll(more);
        return FrontDoorSettings.fromEnv(variables);
    }

    private static EnvelopeSettings.Linger linger(int shortestMillis, int longestMillis) {
        return new EnvelopeSettings.Linger(Duration.ofMillis(shortestMillis), Duration.ofMillis(longestMillis));
    }

    @Test
    void theDefaultsAreThese() {
        assertThat(with(Map.of()))
                .isEqualTo(new FrontDoorSettings(
                        new HttpSettings(
                                "0.0.0.0",
                                8080,
                                new HttpSettings.Limits(
                                        16_384, 8_192, 10_000, 10_000, Duration.ofMinutes(1), Duration.ofSeconds(10))),
                        SECRET,
                        new EnvelopeSettings(100, linger(5, 20), 10_000, 20_000, Duration.ofSeconds(5)),
                        new SqsSettings(
                                "https://sqs.local/1/requests.fifo", Optional.empty(), "eu-west-1", Optional.empty()),
                        new BoardSettings("kafka:9092", 300_000, 2_000),
                        new WaitingRules(Duration.ofHours(4), Duration.ofSeconds(15), Duration.ofMinutes(1), 2_000),
                        NO_ACCESS));
    }

    @Test
    void everyVariableIsMapped() {
        var settings = with(Map.ofEntries(
                Map.entry("SLUICE_HTTP_HOST", "127.0.0.1"),
                Map.entry("SLUICE_HTTP_PORT", "1"),
                Map.entry("SLUICE_HTTP_MAX_BODY_BYTES", "2048"),
                Map.entry("SLUICE_HTTP_MAX_HEADER_BYTES", "4096"),
                Map.entry("SLUICE_HTTP_MAX_CONNECTIONS", "3"),
                Map.entry("SLUICE_HTTP_MAX_REQUESTS", "4"),
                Map.entry("SLUICE_HTTP_IDLE_MS", "5000"),
                Map.entry("SLUICE_HTTP_ARRIVAL_MS", "200"),
                Map.entry("SLUICE_ENVELOPE_REQUESTS", "6"),
                Map.entry("SLUICE_ENVELOPE_LINGER_MS", "7"),
                Map.entry("SLUICE_ENVELOPE_LINGER_MAX_MS", "13"),
                Map.entry("SLUICE_EVENT_QUEUE_LIMIT", "8"),
                Map.entry("SLUICE_TOTAL_QUEUE_LIMIT", "9"),
                Map.entry("SLUICE_QUEUE_WAIT_MS", "1000"),
                Map.entry("SLUICE_SQS_ENDPOINT", "http://127.0.0.1:9324"),
                Map.entry("AWS_REGION", "ap-northeast-2"),
                Map.entry("AWS_ACCESS_KEY_ID", "id"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "key"),
                Map.entry("SLUICE_STATUS_LIMIT", "11"),
                Map.entry("SLUICE_WATCHER_LIMIT", "12"),
                Map.entry("SLUICE_MAX_WAIT_MS", "60000"),
                Map.entry("SLUICE_PATH_SILENCE_MS", "2000"),
                Map.entry("SLUICE_UPDATES_NEAR_MS", "3000"),
                Map.entry("SLUICE_UPDATES_NEAR_PEOPLE", "14")));

        assertThat(settings)
                .isEqualTo(new FrontDoorSettings(
                        new HttpSettings(
                                "127.0.0.1",
                                1,
                                new HttpSettings.Limits(
                                        2_048, 4_096, 3, 4, Duration.ofSeconds(5), Duration.ofMillis(200))),
                        SECRET,
                        new EnvelopeSettings(6, linger(7, 13), 8, 9, Duration.ofSeconds(1)),
                        new SqsSettings(
                                "https://sqs.local/1/requests.fifo",
                                Optional.of(URI.create("http://127.0.0.1:9324")),
                                "ap-northeast-2",
                                Optional.of(new SqsSettings.AccessKey("id", "key"))),
                        new BoardSettings("kafka:9092", 11, 12),
                        new WaitingRules(Duration.ofMinutes(1), Duration.ofSeconds(2), Duration.ofSeconds(3), 14),
                        NO_ACCESS));
    }

    @Test
    void theLongestLingerIsNotBelowTheShortest() {
        assertThatThrownBy(() -> with(Map.of("SLUICE_ENVELOPE_LINGER_MS", "9", "SLUICE_ENVELOPE_LINGER_MAX_MS", "8")))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("SLUICE_ENVELOPE_LINGER_MAX_MS");
    }

    @Test
    void aShortSecretIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> with(Map.of("SLUICE_VISIT_TOKEN_SECRET", "hush")))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("SLUICE_VISIT_TOKEN_SECRET")
                .hasMessageNotContaining("hush");
    }

    @Test
    void noSecretIsInTheTextForm() {
        var settings = with(Map.of("AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "hush"));

        assertThat(settings.toString()).doesNotContain(SECRET).doesNotContain("hush");
    }
}
