package dev.sluice.persistencesink.channel;

import dev.sluice.persistencesink.aws.AwsClients;
import dev.sluice.persistencesink.aws.AwsSettings;
import dev.sluice.persistencesink.channel.Posted.Verdict;
import dev.sluice.persistencesink.connection.ConnectionChange;
import dev.sluice.persistencesink.connection.ConnectionChange.Disconnected;
import dev.sluice.persistencesink.connection.Connections;
import dev.sluice.persistencesink.notification.Delivery;
import dev.sluice.persistencesink.notification.Notification;
import dev.sluice.persistencesink.notification.Notifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/**
 * Posts to every WebSocket connection that the user has, all of a batch at once. Who has none is not told: the status URL
 * is the truth, and a push only brings it sooner. Connections that are gone are removed.
 */
final class ApiGatewayNotifier implements Notifier {
    private static final int BATCH = 20;

    /** What the database may take to say which connections there are and to forget some; see its statement timeout. */
    private static final Duration DATABASE = Duration.ofSeconds(10);

    private final ApiGatewayManagementApiClient api;
    private final Connections connections;
    private final Duration timeout;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ApiGatewayNotifier(AwsSettings settings, Connections connections) {
        this.api = AwsClients.create(ApiGatewayManagementApiClient.builder(), settings);
        this.connections = connections;
        this.timeout = settings.timeout();
    }

    @Override
    public List<Delivery> deliver(List<Notification> notifications) {
        Map<String, List<String>> open = connections.of(notifications.stream()
                .map(Notification::userId)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        List<List<Future<Posted>>> posts = notifications.stream()
                .map(notification -> post(notification, open))
                .toList();
        List<List<Posted>> posted =
                posts.stream().map(ApiGatewayNotifier::results).toList();
        forget(posted);
        return posted.stream().map(Posted::combined).toList();
    }

    private List<Future<Posted>> post(Notification notification, Map<String, List<String>> open) {
        byte[] message = NotificationMessage.bytes(notification);
        return notification.userId().map(user -> open.getOrDefault(user, List.of())).orElse(List.of()).stream()
                .map(connection -> threads.submit(() -> post(connection, message)))
                .toList();
    }

    private Posted post(String connectionId, byte[] message) {
        try {
            var unused = api.postToConnection(
                    request -> request.connectionId(connectionId).data(SdkBytes.fromByteArray(message)));
            return new Posted(connectionId, Verdict.DELIVERED, "");
        } catch (SdkException e) {
            return ApiGatewayFailures.of(connectionId, e);
        }
    }

    /** Each ends within the call's time. */
    private static List<Posted> results(List<Future<Posted>> posts) {
        var results = new ArrayList<Posted>(posts.size());
        for (Future<Posted> post : posts) {
            results.add(Posted.of(post));
        }
        return results;
    }

    private void forget(List<List<Posted>> posted) {
        List<ConnectionChange> gone = posted.stream()
                .flatMap(List::stream)
                .filter(post -> post.verdict() == Verdict.GONE)
                .map(Posted::connectionId)
                .distinct()
                .<ConnectionChange>map(Disconnected::new)
                .toList();
        if (!gone.isEmpty()) {
            connections.apply(gone);
        }
    }

    @Override
    public int batchSize() {
        return BATCH;
    }

    @Override
    public Duration longestCall() {
        return timeout.plus(DATABASE);
    }

    @Override
    public void close() {
        threads.close();
        api.close();
    }
}
