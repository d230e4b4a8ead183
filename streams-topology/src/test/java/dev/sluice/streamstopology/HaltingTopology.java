package dev.sluice.streamstopology;

import dev.sluice.redisreserver.Reserver;
import dev.sluice.redisreserver.redis.RedisReserver;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The topology as a process that dies, without a word, right after Redis has decided a batch. */
final class HaltingTopology {
    /** As if killed by signal 9. */
    static final int EXIT = 137;

    private HaltingTopology() {}

    /** @param arguments the event, and after how many of its batches; 0 for never */
    public static void main(String[] arguments) throws InterruptedException {
        var settings = StreamsTopologySettings.fromEnv(System.getenv());
        var redis = settings.redis().toReserverSettings();
        String eventId = arguments[0];
        var left = new AtomicInteger(Integer.parseInt(arguments[1]));
        try (var topology = StreamsTopology.start(
                settings, () -> halting(RedisReserver.connectingTo(redis), eventId, left), new SimpleMeterRegistry())) {
            var forever = new CountDownLatch(topology.isLive() ? 1 : 0);
            forever.await();
        }
    }

    private static Reserver halting(Reserver redis, String eventId, AtomicInteger left) {
        return (Reserver) Proxy.newProxyInstance(
                Reserver.class.getClassLoader(), new Class<?>[] {Reserver.class}, (proxy, method, arguments) -> {
                    Object reply = method.invoke(redis, arguments);
                    boolean counts = method.getName().equals("reserve")
                            && String.valueOf(arguments[0]).contains(eventId);
                    if (counts && left.decrementAndGet() == 0) {
                        Runtime.getRuntime().halt(EXIT);
                    }
                    return reply;
                });
    }
}
