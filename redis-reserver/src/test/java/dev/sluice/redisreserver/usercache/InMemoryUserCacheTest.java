package dev.sluice.redisreserver.usercache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InMemoryUserCacheTest implements UserCacheContract {
    private Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private final UserCache cache = new InMemoryUserCache(() -> now);

    @Override
    public UserCache cache() {
        return cache;
    }

    @Test
    void aUserIsForgottenWhenTheTimeIsUp() {
        var user = UserCacheContract.user();
        cache.put(user, TtlClass.USER_MINIMAL);

        now = now.plusSeconds(59);
        assertThat(cache.find(user.userId())).contains(user);
        now = now.plusSeconds(1);
        assertThat(cache.find(user.userId())).isEmpty();
    }
}
