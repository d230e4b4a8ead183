package dev.sluice.persistencesink;

import dev.sluice.persistencesink.booking.BisectingWriter;
import dev.sluice.persistencesink.booking.JdbiOutcomeStore;
import dev.sluice.persistencesink.buffer.BufferProcessorSupplier;
import dev.sluice.persistencesink.buffer.SinkMetrics;
import dev.sluice.persistencesink.database.AwaitSchema;
import dev.sluice.persistencesink.database.JdbiDatabase;
import dev.sluice.persistencesink.database.OutageHold;
import dev.sluice.persistencesink.inventory.FollowInventory;
import dev.sluice.persistencesink.inventory.JdbiSeatStore;
import dev.sluice.persistencesink.inventory.PublishSettings;
import dev.sluice.persistencesink.loop.BackgroundLoop;
import dev.sluice.persistencesink.loop.Backoff;
import dev.sluice.persistencesink.loop.StopSignal;
import dev.sluice.persistencesink.stoppedevent.EventStops;
import dev.sluice.persistencesink.stoppedevent.JdbiStopLedger;
import dev.sluice.persistencesink.stoppedevent.KafkaSaleControls;
import dev.sluice.persistencesink.stoppedevent.PauseSales;
import dev.sluice.persistencesink.stoppedevent.StopMetrics;
import dev.sluice.servicekit.process.RunningService;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Keeps outcomes in Postgres and sends the notifications that follow from them. Starts while Postgres is down, and reads
 * nothing from the log before the schema stands.
 */
public final class PersistenceSink implements RunningService {
    /** Also the consumer group, whose offsets tell how far the sink has read. */
    public static final String APPLICATION_ID = "persistence";

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

    /** Besides one for each stream thread: one for each loop below but the notifications', and one for Flyway's lock. */
    private static final int MORE_CONNECTIONS = 3;

    private final JdbiDatabase database;
    private final OutageHold hold;
    private final KafkaStreams streams;
    private final Notifications notifications;
    private final PauseSales pauseSales;
    private final AwaitSchema schema;
    private final FollowInventory inventory;
    private final BackgroundLoop loop;

    private PersistenceSink(PersistenceSinkSettings settings, PublishSettings publishing, MeterRegistry registry) {
        var backoff = new Backoff(RandomGenerator.getDefault());
        database = JdbiDatabase.open(
                settings.database(),
                settings.kafka().threads() + settings.notifications().connections() + MORE_CONNECTIONS);
        hold = new OutageHold(backoff);
        schema = new AwaitSchema(database, settings.database().migrate(), hold, Clock.systemUTC());
        var stops = new JdbiStopLedger(database.jdbi());
        var writer =
                new BisectingWriter(new JdbiOutcomeStore(database.jdbi()), new EventStops(stops, Clock.systemUTC()));
        var buffer = new BufferProcessorSupplier(writer, settings.drain(), hold, new SinkMetrics(registry));
        streams = new KafkaStreams(new PersistenceTopology(buffer).get(), KafkaStreamsConfig.of(settings.kafka()));
        streams.setUncaughtExceptionHandler(new KafkaThreadFailures(Clock.systemUTC()));
        var controls = new KafkaSaleControls(settings.kafka().bootstrapServers());
        pauseSales = new PauseSales(stops, controls, backoff, new StopMetrics(registry), Clock.systemUTC());
        inventory = new FollowInventory(new JdbiSeatStore(database.jdbi()), publishing, backoff);
        notifications = new Notifications(settings.notifications(), database, registry);
        loop = BackgroundLoop.start(APPLICATION_ID, this::work);
    }

    /**
     * Returns at once; the schema and the streams follow in the background.
     *
     * @throws dev.sluice.servicekit.settings.InvalidSetting for a missing or wrong variable
     */
    public static PersistenceSink start(Map<String, String> environment, MeterRegistry registry) {
        return new PersistenceSink(
                PersistenceSinkSettings.fromEnv(environment), PublishSettings.fromEnv(environment), registry);
    }

    private void work(StopSignal stop) {
        if (!schema.until(stop)) {
            return;
        }
        streams.start();
        var besides = List.of(
                BackgroundLoop.start("pause-sales", pauseSales::runUntil),
                BackgroundLoop.start("inventory", inventory::runUntil));
        try {
            notifications.runUntil(stop);
        } finally {
            besides.forEach(BackgroundLoop::close);
        }
    }

    @Override
    public boolean isLive() {
        return !loop.hasFailed() && streams.state() != KafkaStreams.State.ERROR;
    }

    /** True during an outage of the database: nothing is lost, and the place in the log is kept. */
    boolean isWaitingForDatabase() {
        return hold.isOutage();
    }

    @Override
    public boolean isReady() {
        boolean waiting = streams.state() == KafkaStreams.State.CREATED && isWaitingForDatabase();
        return isLive() && !loop.isClosing() && (waiting || streams.state() == KafkaStreams.State.RUNNING);
    }

    @Override
    public void close() {
        loop.close();
        streams.close(
                CloseOptions.timeout(CLOSE_TIMEOUT).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
        notifications.close();
        database.close();
    }
}
