package dev.sluice.salerunner.examination;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import redis.clients.jedis.Jedis;

/**
 * What Redis holds of one event's seats. Reads the key space itself rather than through the library it examines. Not
 * thread-safe.
 */
final class RedisSeats implements AutoCloseable {
    private final Jedis redis;
    private final String eventId;

    private RedisSeats(Jedis redis, String eventId) {
        this.redis = redis;
        this.eventId = eventId;
    }

    static RedisSeats open(Map<String, String> environment, String eventId) {
        return new RedisSeats(new Jedis(URI.create(environment.getOrDefault("SLUICE_REDIS_URI", ""))), eventId);
    }

    /** Seat to the request that has it. A seat's value ends in a bar and its owner while it has one. */
    Map<String, String> owners() {
        var owners = new HashMap<String, String>();
        redis.hgetAll("sluice:{" + eventId + "}:seats").forEach((seat, value) -> {
            int bar = value.indexOf('|');
            if (bar >= 0) {
                owners.put(seat, value.substring(bar + 1));
            }
        });
        return owners;
    }

    @Override
    public void close() {
        redis.close();
    }
}
