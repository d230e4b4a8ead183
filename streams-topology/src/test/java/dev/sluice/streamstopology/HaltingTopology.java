package dev.sluice.streamstopology;

import dev.sluice.redisreserver.redis.RedisReserver;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.KafkaStreams;

/** The topology as a process that dies, without a word, at a certain point of one event's sale. */
final class HaltingTopology {
    private HaltingTopology() {}

    /** @param arguments the event, and the name of the point */
    public static void main(String[] arguments) throws InterruptedException {
        var settings = StreamsTopologySettings.fromEnv(System.getenv());
        var redis = settings.redis().toReserverSettings();
        var trigger = new HaltingTrigger(arguments[0], HaltingPoint.valueOf(arguments[1]));
        var clients = new KafkaHaltingClients(trigger);
        try (var topology = StreamsTopology.start(
                settings,
                () -> HaltingReserver.of(RedisReserver.connectingTo(redis), trigger),
                new SimpleMeterRegistry(),
                (shape, config) -> new KafkaStreams(shape, config, clients))) {
            var forever = new CountDownLatch(topology.isLive() ? 1 : 0);
            forever.await();
        }
    }
}
