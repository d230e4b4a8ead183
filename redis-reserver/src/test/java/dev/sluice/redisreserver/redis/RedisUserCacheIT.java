package dev.sluice.redisreserver.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.redisreserver.usercache.TtlClass;
import dev.sluice.redisreserver.usercache.UserCache;
import dev.sluice.redisreserver.usercache.UserCacheContract;
import dev.sluice.redisreserver.usercache.UserKey;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class RedisUserCacheIT implements UserCacheContract {
    private static final UserKey KEYS = new UserKey("0123456789abcdef0123456789abcdef");
    private static TestServer server;
    private final RedisUserCache cache;

    RedisUserCacheIT() {
        cache = RedisUserCache.connectingTo(RedisReserverSettings.of(server.uri()), 2, KEYS);
    }

    @BeforeAll
    static void startServer(LocalStack stack) {
        server = TestServer.start(stack);
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @AfterEach
    void close() {
        cache.close();
    }

    @Override
    public UserCache cache() {
        return cache;
    }

    @Test
    void anEntryIsGoneWhenItsTimeIsUpAndDoesNotNameItsUser() {
        var user = UserCacheContract.user();
        cache.put(user, TtlClass.USER_SESSION);

        assertThat(Integer.parseInt(server.run("TTL", KEYS.of(user.userId())))).isBetween(1_600, 2_000);
        assertThat(server.run("GET", KEYS.of(user.userId()))).isEqualTo("1|gold|y|1777629600123");
    }

    @Test
    void anEntryThatCannotBeReadIsNone() {
        var user = UserCacheContract.user();
        server.run("SET", KEYS.of(user.userId()), "2|something newer");
        assertThat(cache.find(user.userId())).isEmpty();

        server.run("DEL", KEYS.of(user.userId()));
        server.run("HSET", KEYS.of(user.userId()), "name", "value");
        assertThat(cache.find(user.userId())).isEmpty();
    }

    @Test
    void aCacheThatDoesNotAnswerIsEmpty() {
        var user = UserCacheContract.user();
        try (var lost =
                RedisUserCache.connectingTo(RedisReserverSettings.of(URI.create("redis://127.0.0.1:1")), 1, KEYS)) {
            assertThat(lost.put(user, TtlClass.USER_SESSION)).isFalse();
            assertThat(lost.find(user.userId())).isEmpty();
            assertThat(lost.remove(user.userId())).isFalse();
        }
    }
}
