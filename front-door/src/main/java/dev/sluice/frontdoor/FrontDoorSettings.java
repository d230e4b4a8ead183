package dev.sluice.frontdoor;

import dev.sluice.contracts.booking.BookingEnvelope;
import dev.sluice.frontdoor.api.WaitingRules;
import dev.sluice.frontdoor.envelope.EnvelopeSettings;
import dev.sluice.frontdoor.envelope.SqsSettings;
import dev.sluice.frontdoor.http.HttpSettings;
import dev.sluice.frontdoor.visit.VisitTokens;
import dev.sluice.servicekit.settings.Environment;
import java.time.Duration;
import java.util.Map;

/**
 * What a front door needs to know.
 *
 * @param http {@code SLUICE_HTTP_HOST} (0.0.0.0), {@code SLUICE_HTTP_PORT} (8080, 0 to 65535, 0 for any free one),
 *     {@code SLUICE_HTTP_MAX_BODY_BYTES} (16384, 1024 to 1048576), {@code SLUICE_HTTP_MAX_HEADER_BYTES} (8192, 1024 to
 *     65536), {@code SLUICE_HTTP_MAX_CONNECTIONS} (10000, 1 to 1000000), {@code SLUICE_HTTP_MAX_REQUESTS} (10000, 1 to
 *     1000000), {@code SLUICE_HTTP_IDLE_MS} (60000, 1000 to 3600000), {@code SLUICE_HTTP_ARRIVAL_MS} (10000, 100 to
 *     600000)
 * @param visitTokenSecret {@code SLUICE_VISIT_TOKEN_SECRET}, required, at least 32 characters; in no text form
 * @param envelopes {@code SLUICE_ENVELOPE_REQUESTS} (100, 1 to 100), {@code SLUICE_ENVELOPE_LINGER_MS} (5, 5 to 20) and
 *     {@code SLUICE_ENVELOPE_LINGER_MAX_MS} (20, 5 to 20, not below the former), {@code SLUICE_EVENT_QUEUE_LIMIT} (10000, 1 to 1000000), {@code SLUICE_TOTAL_QUEUE_LIMIT} (20000, 1 to 1000000),
 *     {@code SLUICE_QUEUE_WAIT_MS} (5000, 100 to 60000)
 * @param sqs {@code SLUICE_REQUEST_QUEUE_URL} and {@code AWS_REGION}, required; {@code SLUICE_SQS_ENDPOINT}, and
 *     {@code AWS_ACCESS_KEY_ID} with {@code AWS_SECRET_ACCESS_KEY}, else what the SDK finds
 * @param boards {@code SLUICE_KAFKA_BOOTSTRAP}, required, host:port; {@code SLUICE_STATUS_LIMIT} (300000, 1 to
 *     10000000), {@code SLUICE_WATCHER_LIMIT} (2000, 0 to 1000000)
 * @param waiting {@code SLUICE_MAX_WAIT_MS} (14400000, 60000 to 604800000), {@code SLUICE_PATH_SILENCE_MS} (15000, 1000
 *     to 3600000), {@code SLUICE_UPDATES_NEAR_MS} (60000, 0 to 3600000), {@code SLUICE_UPDATES_NEAR_PEOPLE} (2000, 0 to
 *     1000000)
 * @param access who may do what: see {@link AccessSettings}
 */
record FrontDoorSettings(
        HttpSettings http,
        String visitTokenSecret,
        EnvelopeSettings envelopes,
        SqsSettings sqs,
        BoardSettings boards,
        WaitingRules waiting,
        AccessSettings access) {
    private static final int MAX_PORT = 65_535;
    private static final int MILLION = 1_000_000;

    static FrontDoorSettings fromEnv(Map<String, String> variables) {
        var environment = Environment.of(variables);
        return new FrontDoorSettings(
                http(environment),
                environment.secret("SLUICE_VISIT_TOKEN_SECRET", VisitTokens.MIN_SECRET_LENGTH),
                envelopes(environment),
                sqs(environment),
                boards(environment),
                waiting(environment),
                AccessSettings.fromEnv(environment));
    }

    private static WaitingRules waiting(Environment environment) {
        return new WaitingRules(
                environment.millis(
                        "SLUICE_MAX_WAIT_MS", Duration.ofHours(4), Duration.ofMinutes(1), Duration.ofDays(7)),
                environment.millis(
                        "SLUICE_PATH_SILENCE_MS", Duration.ofSeconds(15), Duration.ofSeconds(1), Duration.ofHours(1)),
                environment.millis("SLUICE_UPDATES_NEAR_MS", Duration.ofMinutes(1), Duration.ZERO, Duration.ofHours(1)),
                environment.integer("SLUICE_UPDATES_NEAR_PEOPLE", 2_000, 0, MILLION));
    }

    private static BoardSettings boards(Environment environment) {
        return new BoardSettings(
                environment.required("SLUICE_KAFKA_BOOTSTRAP", "host:port of a Kafka broker"),
                environment.integer("SLUICE_STATUS_LIMIT", 300_000, 1, 10 * MILLION),
                environment.integer("SLUICE_WATCHER_LIMIT", 2_000, 0, MILLION));
    }

    private static HttpSettings http(Environment environment) {
        return new HttpSettings(
                environment.text("SLUICE_HTTP_HOST", "0.0.0.0"),
                environment.integer("SLUICE_HTTP_PORT", 8080, 0, MAX_PORT),
                new HttpSettings.Limits(
                        environment.integer("SLUICE_HTTP_MAX_BODY_BYTES", 16 << 10, 1 << 10, 1 << 20),
                        environment.integer("SLUICE_HTTP_MAX_HEADER_BYTES", 8 << 10, 1 << 10, 64 << 10),
                        environment.integer("SLUICE_HTTP_MAX_CONNECTIONS", 10_000, 1, MILLION),
                        environment.integer("SLUICE_HTTP_MAX_REQUESTS", 10_000, 1, MILLION),
                        environment.millis(
                                "SLUICE_HTTP_IDLE_MS",
                                Duration.ofMinutes(1),
                                Duration.ofSeconds(1),
                                Duration.ofHours(1)),
                        environment.millis(
                                "SLUICE_HTTP_ARRIVAL_MS",
                                Duration.ofSeconds(10),
                                Duration.ofMillis(100),
                                Duration.ofMinutes(10))));
    }

    private static EnvelopeSettings envelopes(Environment environment) {
        int most = BookingEnvelope.MAX_REQUESTS;
        return new EnvelopeSettings(
                environment.integer("SLUICE_ENVELOPE_REQUESTS", most, 1, most),
                linger(environment),
                environment.integer("SLUICE_EVENT_QUEUE_LIMIT", 10_000, 1, MILLION),
                environment.integer("SLUICE_TOTAL_QUEUE_LIMIT", 20_000, 1, MILLION),
                environment.millis(
                        "SLUICE_QUEUE_WAIT_MS", Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofMinutes(1)));
    }

    private static EnvelopeSettings.Linger linger(Environment environment) {
        Duration most = Duration.ofMillis(20);
        Duration shortest =
                environment.millis("SLUICE_ENVELOPE_LINGER_MS", Duration.ofMillis(5), Duration.ofMillis(5), most);
        return new EnvelopeSettings.Linger(
                shortest, environment.millis("SLUICE_ENVELOPE_LINGER_MAX_MS", most, shortest, most));
    }

    private static SqsSettings sqs(Environment environment) {
        return new SqsSettings(
                environment.requiredUri("SLUICE_REQUEST_QUEUE_URL").toString(),
                environment.uri("SLUICE_SQS_ENDPOINT"),
                environment.required("AWS_REGION", "an AWS region such as ap-northeast-2"),
                environment
                        .text("AWS_ACCESS_KEY_ID")
                        .flatMap(id -> environment
                                .text("AWS_SECRET_ACCESS_KEY")
                                .map(secret -> new SqsSettings.AccessKey(id, secret))));
    }

    @Override
    public String toString() {
        return "FrontDoorSettings[http=" + http + ", envelopes=" + envelopes + ", sqs=" + sqs + ", boards=" + boards
                + ", waiting=" + waiting + ", access=" + access + "]";
    }
}
