package dev.sluice.benchmarks.door;

import dev.sluice.benchmarks.load.LoadLoop;
import dev.sluice.benchmarks.load.StormLoad;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Everybody at once for one event: all connections are open before the first booking is sent, and each carries another
 * one as soon as its last is answered.
 */
record Storm(DoorServices services, String eventId, int requests, int connections) {
    /** What clients are told to wait is divided by this. */
    static final int HURRY = 20;

    private static final Duration CONNECT_TIME = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    StormFigures run() throws IOException {
        var bookings = services.bookings(eventId, requests);
        var load = new StormLoad(requests, bookings.bytes()::get, HURRY);
        try (var loop = LoadLoop.open()) {
            var door = loop.connect(services.address(), connections, CONNECT_TIME);
            door.carry(load);
            long start = System.nanoTime();
            loop.run(LONGEST, door);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new StormFigures(load, seconds, door.endedByServer(), delivery(load));
        }
    }

    private Delivery delivery(StormLoad load) {
        Map<String, Boolean> sentAgain = new HashMap<>();
        load.accepted().forEach((number, location) -> sentAgain.put(requestId(location), load.isSentAgain(number)));
        var log = new KafkaRequestCounts(services.kafkaBootstrapServers());
        return Delivery.of(sentAgain, log.of(eventId, sentAgain.keySet()));
    }

    private static String requestId(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
