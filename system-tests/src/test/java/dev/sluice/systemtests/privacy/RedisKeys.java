package dev.sluice.systemtests.privacy;

import java.net.URI;
import java.util.Map;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.params.ScanParams;

/** Every key of Redis and what is in it. */
final class RedisKeys {
    private RedisKeys() {}

    static void show(Map<String, String> environment, Search search) {
        try (var redis = new Jedis(URI.create(environment.getOrDefault("SLUICE_REDIS_URI", "")))) {
            String cursor = ScanParams.SCAN_POINTER_START;
            do {
                var page = redis.scan(cursor);
                page.getResult().forEach(key -> search.in("Redis key " + key, key + " " + content(redis, key)));
                cursor = page.getCursor();
            } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
        }
    }

    private static String content(Jedis redis, String key) {
        return switch (redis.type(key)) {
            case "string" -> redis.get(key);
            case "hash" -> redis.hgetAll(key).toString();
            case "stream" -> redis.xrange(key, "-", "+").toString();
            case "none" -> "";
            default -> throw new IllegalStateException("nothing of Sluice keeps a " + redis.type(key));
        };
    }
}
