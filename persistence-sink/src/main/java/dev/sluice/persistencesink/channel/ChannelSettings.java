package dev.sluice.persistencesink.channel;

import dev.sluice.persistencesink.aws.AwsSettings;
import dev.sluice.persistencesink.connection.Connections;
import dev.sluice.persistencesink.notification.Notifier;
import dev.sluice.servicekit.settings.Environment;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.net.URI;
import java.util.Map;

/**
 * Which channel notifications leave by: {@code SLUICE_NOTIFY_CHANNEL}, {@code log} by default. One, because each has its
 * own pace and outages: to reach several, publish to SNS and subscribe them. How long a call may take: see {@link
 * AwsSettings}.
 */
public sealed interface ChannelSettings {
    /** {@code log}: for demos, tests and systems that tell nobody. */
    record Log() implements ChannelSettings {}

    /**
     * {@code sns}.
     *
     * @param topicArn {@code SLUICE_NOTIFY_TOPIC_ARN}, required, of a standard or FIFO topic
     * @param aws {@code SLUICE_SNS_ENDPOINT} replaces its endpoint
     */
    record Sns(String topicArn, AwsSettings aws) implements ChannelSettings {}

    /**
     * {@code sqs}.
     *
     * @param queueUrl {@code SLUICE_NOTIFY_QUEUE_URL}, required, of a standard or FIFO queue
     * @param aws {@code SLUICE_SQS_ENDPOINT} replaces its endpoint
     */
    record Sqs(URI queueUrl, AwsSettings aws) implements ChannelSettings {}

    /**
     * {@code websocket}.
     *
     * @param aws its endpoint is {@code SLUICE_NOTIFY_WEBSOCKET_URL}, required, the API's {@code https://{domain}/{stage}}
     */
    record WebSocket(AwsSettings aws) implements ChannelSettings {}

    static ChannelSettings fromEnv(Map<String, String> variables) {
        var environment = Environment.of(variables);
        String channel = environment.text("SLUICE_NOTIFY_CHANNEL", "log");
        return switch (channel) {
            case "log" -> new Log();
            case "sns" ->
                new Sns(
                        environment.required("SLUICE_NOTIFY_TOPIC_ARN", "the ARN of an SNS topic"),
                        AwsSettings.fromEnv(variables, "SLUICE_SNS_ENDPOINT"));
            case "sqs" ->
                new Sqs(
                        environment.requiredUri("SLUICE_NOTIFY_QUEUE_URL"),
                        AwsSettings.fromEnv(variables, "SLUICE_SQS_ENDPOINT"));
            case "websocket" -> {
                var unused = environment.requiredUri("SLUICE_NOTIFY_WEBSOCKET_URL");
                yield new WebSocket(AwsSettings.fromEnv(variables, "SLUICE_NOTIFY_WEBSOCKET_URL"));
            }
            default ->
                throw new InvalidSetting(
                        "SLUICE_NOTIFY_CHANNEL is '" + channel + "'; it must be log, sns, sqs or websocket");
        };
    }

    /** @param connections of the users, for a channel that needs them */
    default Notifier open(Connections connections) {
        return switch (this) {
            case Log log -> new LogNotifier();
            case Sns sns -> new SnsNotifier(sns);
            case Sqs sqs -> new SqsNotifier(sqs);
            case WebSocket webSocket -> new ApiGatewayNotifier(webSocket.aws(), connections);
        };
    }
}
