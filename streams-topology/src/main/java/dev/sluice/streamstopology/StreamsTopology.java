package dev.sluice.streamstopology;

import dev.sluice.redisreserver.Reserver;
import dev.sluice.redisreserver.redis.RedisReserver;
import dev.sluice.servicekit.process.RunningService;
import dev.sluice.streamstopology.stream.GuardedReservers;
import dev.sluice.streamstopology.stream.KafkaStreamsConfig;
import dev.sluice.streamstopology.stream.KafkaThreadReplacement;
import dev.sluice.streamstopology.stream.MicrometerMeters;
import dev.sluice.streamstopology.stream.SaleProcessorSupplier;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/** The booking topology on Kafka and Redis. Needs the topics to exist; waits for Redis as long as it takes. */
public final class StreamsTopology implements RunningService {
    /** A platform gives 120 s between asking and killing. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(90);

    private final KafkaStreams streams;
    private final AtomicBoolean closed = new AtomicBoolean();

    private StreamsTopology(KafkaStreams streams) {
        this.streams = streams;
    }

    /** @throws dev.sluice.servicekit.settings.InvalidSetting for a missing or wrong variable */
    public static StreamsTopology start(Map<String, String> environment, MeterRegistry registry) {
        var settings = StreamsTopologySettings.fromEnv(environment);
        var redis = settings.redis().toReserverSettings();
        return start(settings, () -> RedisReserver.connectingTo(redis), registry);
    }

    /** @param reservers one for each task, without a circuit breaker */
    static StreamsTopology start(
            StreamsTopologySettings settings, Supplier<? extends Reserver> reservers, MeterRegistry registry) {
        return start(settings, reservers, registry, KafkaStreams::new);
    }

    /** @param clients the topology and its settings, on clients of one's own */
    static StreamsTopology start(
            StreamsTopologySettings settings,
            Supplier<? extends Reserver> reservers,
            MeterRegistry registry,
            BiFunction<Topology, Properties, KafkaStreams> clients) {
        var guarded = new GuardedReservers(reservers, InstantSource.system(), registry);
        var sales = new SaleProcessorSupplier(guarded, () -> new MicrometerMeters(registry), settings.gateTick());
        var streams = clients.apply(new BookingTopology(sales).get(), KafkaStreamsConfig.of(settings.kafka()));
        streams.setUncaughtExceptionHandler(new KafkaThreadReplacement(InstantSource.system()));
        streams.start();
        return new StreamsTopology(streams);
    }

    /** True while tasks are moved or restored, however long: to replace the process then would start it all over. */
    @Override
    public boolean isLive() {
        return switch (streams.state()) {
            case CREATED, REBALANCING, RUNNING, PENDING_SHUTDOWN -> true;
            case PENDING_ERROR, ERROR, NOT_RUNNING -> false;
        };
    }

    @Override
    public boolean isReady() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Leaves the group, so that others take over within seconds instead of after the session timeout. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            streams.close(CloseOptions.timeout(CLOSE_TIMEOUT)
                    .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
        }
    }
}
