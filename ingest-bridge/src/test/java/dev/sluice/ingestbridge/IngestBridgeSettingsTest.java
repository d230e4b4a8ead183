package dev.sluice.ingestbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.ingestbridge.log.KafkaLogSettings;
import dev.sluice.ingestbridge.queue.SqsQueueSettings;
import dev.sluice.ingestbridge.queue.SqsQueueSettings.Keys;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestBridgeSettingsTest {
    private static final URI QUEUE = URI.create("https://sqs.eu-west-1.amazonaws.com/1/requests.fifo");
    private static final URI GALA = URI.create("https://sqs.eu-west-1.amazonaws.com/1/gala.fifo");
    private static final URI DERBY = URI.create("https://sqs.eu-west-1.amazonaws.com/1/derby.fifo");
    private static final Map<String, String> REQUIRED =
            Map.of("SLUICE_REQUEST_QUEUE_URL", QUEUE.toString(), "SLUICE_KAFKA_BOOTSTRAP", "kafka:9092");

    @Test
    void defaults() {
        assertThat(IngestBridgeSettings.fromEnv(REQUIRED))
                .isEqualTo(new IngestBridgeSettings(
                        List.of(new SqsQueueSettings(
                                QUEUE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                2,
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(30))),
                        new KafkaLogSettings("kafka:9092", "0", Duration.ofSeconds(4), Duration.ofSeconds(10))));
    }

    @Test
    void everyVariableIsMapped() {
        var variables = new HashMap<>(REQUIRED);
        variables.put("SLUICE_MORE_REQUEST_QUEUE_URLS", GALA + ", " + DERBY);
        variables.put("SLUICE_SQS_ENDPOINT", "http://127.0.0.1:9324");
        variables.put("AWS_REGION", "eu-west-1");
        variables.put("AWS_ACCESS_KEY_ID", "id");
        variables.put("AWS_SECRET_ACCESS_KEY", "hush");
        variables.put("SLUICE_BRIDGE_RECEIVERS", "40");
        variables.put("SLUICE_BRIDGE_WAIT_MS", "1000");
        variables.put("SLUICE_BRIDGE_VISIBILITY_MS", "15000");
        variables.put("SLUICE_BRIDGE_INSTANCE", "b-2");
        variables.put("SLUICE_BRIDGE_TRANSACTION_TIMEOUT_MS", "3000");
        variables.put("SLUICE_BRIDGE_TRANSACTION_SWEEP_MS", "1000");

        assertThat(IngestBridgeSettings.fromEnv(variables))
                .isEqualTo(new IngestBridgeSettings(
                        List.of(everythingSet(QUEUE), everythingSet(GALA), everythingSet(DERBY)),
                        new KafkaLogSettings("kafka:9092", "b-2", Duration.ofSeconds(3), Duration.ofSeconds(1))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SLUICE_REQUEST_QUEUE_URL|https://sqs/1/requests|the URL of a FIFO queue",
                "SLUICE_MORE_REQUEST_QUEUE_URLS|https://sqs/1/gala|the URLs of FIFO queues",
                "SLUICE_MORE_REQUEST_QUEUE_URLS|https://sqs/1/gala.fifo,|the URLs of FIFO queues",
                "SLUICE_MORE_REQUEST_QUEUE_URLS|https://sqs/2/requests.fifo|names of their own",
                "SLUICE_BRIDGE_RECEIVERS|0|a whole number from 1 to 100",
                "SLUICE_BRIDGE_WAIT_MS|1500|whole seconds",
                "SLUICE_BRIDGE_WAIT_MS|15000|less than 15000",
                "SLUICE_BRIDGE_VISIBILITY_MS|28000|more than 28000",
                "SLUICE_BRIDGE_INSTANCE|a b|1 to 64 of A-Z a-z 0-9 _ -",
            })
    void whatCannotBeIsRefusedWithWhatCould(String name, String value, String allowed) {
        var variables = new HashMap<>(REQUIRED);
        variables.put(name, value);

        assertThatThrownBy(() -> IngestBridgeSettings.fromEnv(variables))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith(name + " is '" + value + "'")
                .hasMessageContaining(allowed);
    }

    private static SqsQueueSettings everythingSet(URI queue) {
        return new SqsQueueSettings(
                queue,
                Optional.of(URI.create("http://127.0.0.1:9324")),
                Optional.of("eu-west-1"),
                Optional.of(new Keys("id", "hush")),
                40,
                Duration.ofSeconds(1),
                Duration.ofSeconds(15));
    }

    @Test
    void theSecretIsNotPrinted() {
        assertThat(new Keys("id", "hush").toString()).doesNotContain("hush");
    }
}
