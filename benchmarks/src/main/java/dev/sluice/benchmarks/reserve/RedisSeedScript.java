package dev.sluice.benchmarks.reserve;

import java.net.URI;
import java.util.List;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;

/**
 * The three commands that many sites reserve with: look, decrement, remember the booking. Sent twice it sells two; it
 * knows no limit, no owner, no fence and no lost write.
 */
final class RedisSeedScript implements AutoCloseable {
    private static final String RESERVE = """
            local left = redis.call('GET', KEYS[1])
            if not left or tonumber(left) <= 0 then return 'OUT_OF_STOCK' end
            redis.call('DECR', KEYS[1])
            redis.call('HSET', KEYS[2], 'seat', ARGV[1], 'status', 'RESERVED', 'at', ARGV[2])
            return 'OK'
            """;

    private static final int LOAD_CHUNK = 1_000;

    private final Jedis jedis;

    private RedisSeedScript(Jedis jedis) {
        this.jedis = jedis;
    }

    static RedisSeedScript connect(URI uri) {
        return new RedisSeedScript(new Jedis(uri));
    }

    void load(int seats) {
        for (int from = 0; from < seats; from += LOAD_CHUNK) {
            try (Pipeline pipeline = jedis.pipelined()) {
                for (int seat = from; seat < Math.min(seats, from + LOAD_CHUNK); seat++) {
                    pipeline.set("inv:" + seat, "1");
                }
            }
        }
    }

    double reservationsPerSecond(int seats, int depth) {
        String sha = jedis.scriptLoad(RESERVE);
        long start = System.nanoTime();
        for (int from = 0; from < seats; from += depth) {
            try (Pipeline pipeline = jedis.pipelined()) {
                for (int seat = from; seat < Math.min(seats, from + depth); seat++) {
                    List<String> keys = List.of("inv:" + seat, "booking:" + BenchIds.user(seat));
                    pipeline.evalsha(sha, keys, List.of(Integer.toString(seat), "1764000000000"));
                }
            }
        }
        return seats / ((System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        jedis.close();
    }
}
