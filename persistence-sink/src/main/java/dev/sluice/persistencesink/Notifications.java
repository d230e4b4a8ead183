package dev.sluice.persistencesink;

import dev.sluice.persistencesink.connection.ConnectionQueue;
import dev.sluice.persistencesink.connection.FollowConnections;
import dev.sluice.persistencesink.connection.JdbiConnections;
import dev.sluice.persistencesink.database.JdbiDatabase;
import dev.sluice.persistencesink.loop.Backoff;
import dev.sluice.persistencesink.loop.StopSignal;
import dev.sluice.persistencesink.notification.JdbiOutbox;
import dev.sluice.persistencesink.notification.Notifier;
import dev.sluice.persistencesink.notification.OutboxDispatcher;
import dev.sluice.persistencesink.notification.OutboxMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/** Everything that runs to tell buyers: the dispatchers with their channel, and whoever follows WebSocket connections. */
final class Notifications implements AutoCloseable {
    private final int dispatchers;
    private final Notifier notifier;
    private final OutboxDispatcher dispatcher;
    private final Optional<ConnectionQueue> queue;
    private final Optional<FollowConnections> follower;

    Notifications(NotificationSettings settings, JdbiDatabase database, MeterRegistry registry) {
        var connections =
                new JdbiConnections(database.jdbi(), settings.connection().limitOfUser());
        dispatchers = settings.outbox().dispatchers();
        notifier = settings.channel().open(connections);
        dispatcher = new OutboxDispatcher(
                new JdbiOutbox(database.jdbi()),
                notifier,
                settings.outbox(),
                new OutboxMetrics(registry),
                Clock.systemUTC());
        queue = settings.connection().open();
        follower = queue.map(open ->
                new FollowConnections(open, connections, new Backoff(RandomGenerator.getDefault()), Clock.systemUTC()));
    }

    /** Blocks until told to stop. */
    void runUntil(StopSignal stop) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < dispatchers; i++) {
                threads.execute(() -> dispatcher.runUntil(stop));
            }
            follower.ifPresent(it -> threads.execute(() -> it.runUntil(stop)));
        }
    }

    @Override
    public void close() {
        notifier.close();
        queue.ifPresent(ConnectionQueue::close);
    }
}
