package dev.sluice.benchmarks.sale;

import java.net.URI;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.Jedis;

/** One call to Redis per request: takes a seat if nobody has it. */
final class RedisSynchronousSeats implements AutoCloseable {
    private static final String TAKE = """
            if redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2]) == 1 then
              redis.call('HINCRBY', KEYS[1], 'taken', 1)
              return 1
            end
            return 0
            """;

    private final Jedis jedis;
    private final String sha;

    private RedisSynchronousSeats(Jedis jedis) {
        this.jedis = jedis;
        this.sha = jedis.scriptLoad(TAKE);
    }

    static RedisSynchronousSeats connect(Map<String, String> environment) {
        return new RedisSynchronousSeats(new Jedis(URI.create(environment.getOrDefault("SLUICE_REDIS_URI", ""))));
    }

    boolean take(String seatId, String userId) {
        Object reply = jedis.evalsha(sha, List.of("synchronous-sale"), List.of(seatId, userId));
        return Long.valueOf(1).equals(reply);
    }

    @Override
    public void close() {
        jedis.close();
    }
}
