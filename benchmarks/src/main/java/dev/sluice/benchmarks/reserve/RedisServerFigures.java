package dev.sluice.benchmarks.reserve;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.Jedis;

/** What the server says of itself. */
final class RedisServerFigures implements AutoCloseable {
    private static final Pattern USED = Pattern.compile("(?m)^used_memory:(\\d+)");
    private static final Pattern SCRIPT_MICROS = Pattern.compile("(?m)^cmdstat_evalsha:calls=\\d+,usec=(\\d+)");

    private final Jedis jedis;

    private RedisServerFigures(Jedis jedis) {
        this.jedis = jedis;
    }

    static RedisServerFigures connect(URI uri) {
        return new RedisServerFigures(new Jedis(uri));
    }

    void flush() {
        jedis.flushAll();
    }

    long usedBytes() {
        return number(USED, jedis.info("memory"));
    }

    void resetCommandTimes() {
        jedis.configResetStat();
    }

    /** Time spent in scripts since the last reset, without network and parsing. */
    double scriptMicros() {
        return number(SCRIPT_MICROS, jedis.info("commandstats"));
    }

    private static long number(Pattern pattern, String info) {
        Matcher matcher = pattern.matcher(info);
        if (!matcher.find()) {
            throw new IllegalStateException("the server does not tell " + pattern);
        }
        return Long.parseLong(matcher.group(1));
    }

    @Override
    public void close() {
        jedis.close();
    }
}
